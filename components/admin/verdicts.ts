import { CircleDollarSign, CircleSlash, type LucideIcon, SearchCheck } from "lucide-react";
import type { VerdictInput } from "@/lib/client/admin-commands";

export type Verdict = {
  id: VerdictInput["verdict"];
  label: string;
  icon: LucideIcon;
  /** What follows from it, before it is said. */
  intro: string;
  /** And afterwards. */
  outcome: string;
};

/** The three things a person can find at a provider. */
export const VERDICTS: readonly Verdict[] = [
  {
    id: "found",
    label: "It is there",
    icon: SearchCheck,
    intro: "The take goes on with that job as if its answer had never been lost. It is paid once.",
    outcome: "it goes on with the job at the provider.",
  },
  {
    id: "not-charged",
    label: "It was not charged",
    icon: CircleSlash,
    intro: "The money set aside goes back into the budgets, and the shot may be taken again inside the approved cap.",
    outcome: "its money went back into the budgets.",
  },
  {
    id: "charged-and-lost",
    label: "Charged, and lost",
    icon: CircleDollarSign,
    intro:
      "The amount is booked as lost, the rest goes back into the budgets, and the shot may be taken again inside the approved cap.",
    outcome: "the loss is booked.",
  },
];
