import type { ReactNode } from "react";
import { CheckField } from "@/components/admin/check-field";
import { policyTexts } from "@/components/admin/policy-values";
import { ChoiceField } from "@/components/ui/choice-field";
import { FieldNotes, TextField } from "@/components/ui/field";
import { problemOf } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import type { PoliciesView } from "@/lib/domain/policies";

type Props = { view: PoliciesView; problems: readonly FieldProblem[] };

/** One group for each gate, in the order in which a film comes to them. An empty amount is "never". */
export function PolicyFields({ view: { policy, reviewers }, problems }: Props) {
  const texts = policyTexts(policy);
  const dollars = { prefix: "$", inputMode: "decimal", autoComplete: "off" } as const;
  return (
    <>
      <Group title="Storyboard">
        <ChoiceField
          name="storyboardAuto"
          label="Passes without a person"
          defaultValue={policy.storyboardAuto}
          choices={[
            { value: "never", label: "Never" },
            { value: "fast-track", label: "Simple films" },
            { value: "always", label: "Always" },
          ]}
          hint="Nothing is paid before the cost is signed, whatever is chosen here."
        />
      </Group>
      <Group title="Cost">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...dollars}
            id="costAutoUpToMicros"
            name="costAutoUpToMicros"
            label="Passes without a person up to"
            defaultValue={texts.costAutoUpToMicros}
            hint="Empty: a person signs every cost."
            problem={problemOf(problems, "costAutoUpToMicros")}
          />
          <TextField
            {...dollars}
            id="twoPersonAboveMicros"
            name="twoPersonAboveMicros"
            label="Two people sign above"
            defaultValue={texts.twoPersonAboveMicros}
            hint="Counted by the P90 or the cap, whichever is higher. Empty: one person is enough."
            problem={problemOf(problems, "twoPersonAboveMicros")}
          />
        </div>
        <CheckField
          name="selfApproval"
          label="Producers may sign the cost of their own films"
          hint="Where two people sign, the other one is always somebody else."
          isOn={policy.selfApproval}
        />
      </Group>
      <Group title="Delivery">
        <TextField
          id="deliveryAutoAtScore"
          name="deliveryAutoAtScore"
          label="Passes without a person from a score of"
          suffix="of 10"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={texts.deliveryAutoAtScore}
          hint="Empty: a person accepts every film."
          problem={problemOf(problems, "deliveryAutoAtScore")}
        />
      </Group>
      <Group title="People who must sign">
        <fieldset className="flex flex-col gap-2.5" aria-describedby="requiredReviewerIds-hint">
          <legend className="sr-only">People who must sign</legend>
          {reviewers.map(({ userId, name, role }) => (
            <CheckField
              key={userId}
              name="requiredReviewerIds"
              value={userId}
              label={
                <>
                  {name} <span className="text-muted text-xs">{role}</span>
                </>
              }
              isOn={policy.requiredReviewerIds.includes(userId)}
            />
          ))}
          <FieldNotes
            id="requiredReviewerIds"
            hint="No gate that waits for a person opens without them. Nobody is chosen: any approver or admin will do."
            problem={problemOf(problems, "requiredReviewerIds")}
          />
        </fieldset>
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-b px-5 py-5 last:border-b-0 md:grid-cols-[10rem_minmax(0,1fr)]">
      <h2 className="font-medium text-base">{title}</h2>
      <div className="flex max-w-xl flex-col gap-4">{children}</div>
    </section>
  );
}
