"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import type { PriceLine } from "@/components/admin/price-groups";
import { readPriceForm } from "@/components/admin/price-values";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { typeDollars } from "@/lib/client/admin-amounts";
import { setPrice } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import type { PriceChange, PricesView } from "@/lib/domain/admin-view";
import { BACKEND_NAMES, PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { RESOLUTIONS } from "@/lib/domain/brief";
import type { FieldProblem } from "@/lib/domain/errors";

type Props = {
  prices: PricesView;
  /** The price that the form starts from; null for one without a predecessor. */
  from: PriceLine | null;
  onClose: () => void;
  onSaved: (jobs: number) => void;
};

/** A price from a day on. The one before it ends the day before; nothing that was quoted or paid changes. */
export function PriceForm({ prices, from, onClose, onSaved }: Props) {
  const [unreadable, setUnreadable] = useState<FieldProblem[]>([]);
  const save = useAdminCommand((price: PriceChange) => setPrice(price));
  const problems = [...unreadable, ...save.fields];

  function submit(form: FormData): void {
    const read = readPriceForm(form);
    setUnreadable(read.kind === "unreadable" ? read.problems : []);
    if (read.kind === "price") save.mutate(read.price, { onSuccess: ({ jobs }) => onSaved(jobs) });
  }

  return (
    <FormDialog
      title="New price"
      intro="The price before it ends the day before. What was approved and paid keeps the price it was approved and paid by; quotes that wait to be signed are made anew."
      submit={{ label: "Set the price", icon: Check }}
      problems={problems}
      refusal={save.refusal}
      isPending={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <ThingFields prices={prices} from={from} problems={problems} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="microsPerSecond"
          name="microsPerSecond"
          label="Price of a second"
          prefix="$"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={from ? typeDollars(from.microsPerSecond) : ""}
          problem={problemOf(problems, "microsPerSecond")}
        />
        <TextField
          id="validFrom"
          name="validFrom"
          type="date"
          label="From this day on"
          min={prices.today}
          defaultValue={prices.today}
          problem={problemOf(problems, "validFrom")}
        />
      </div>
      <TextField
        id="clipSeconds"
        name="clipSeconds"
        label="Clip lengths it sells, in seconds"
        placeholder="4, 6, 8"
        autoComplete="off"
        hint="A shot is billed as the next longer of them. Nothing: any length, billed as it is."
        defaultValue={from?.clipSeconds.join(", ") ?? ""}
        problem={problemOf(problems, "clipSeconds")}
      />
      <TextArea
        id="source"
        name="source"
        label="Where the price stands"
        placeholder="cloud.google.com/vertex-ai/pricing, seen today"
        maxLength={500}
        problem={problemOf(problems, "source")}
      />
    </FormDialog>
  );
}

function ThingFields({ prices, from, problems }: Pick<Props, "prices" | "from"> & { problems: FieldProblem[] }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          id="backend"
          name="backend"
          label="Backend"
          options={PAID_BACKEND_IDS.map((id) => ({ value: id, label: BACKEND_NAMES[id] }))}
          defaultValue={from?.backend ?? PAID_BACKEND_IDS[0]}
          problem={problemOf(problems, "backend")}
        />
        <TextField
          id="model"
          name="model"
          label="Model at the provider"
          list="known-models"
          autoComplete="off"
          defaultValue={from?.model ?? ""}
          problem={problemOf(problems, "model")}
        />
        <datalist id="known-models">
          {prices.models.map(({ backend, model, label }) => (
            <option key={`${backend}/${model}`} value={model}>
              {label}
            </option>
          ))}
        </datalist>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          name="resolution"
          label="Resolution"
          choices={RESOLUTIONS.map((resolution) => ({ value: resolution, label: resolution }))}
          defaultValue={from?.resolution ?? RESOLUTIONS[0]}
          problem={problemOf(problems, "resolution")}
        />
        <ChoiceField
          name="audio"
          label="Sound"
          choices={[
            { value: "silent", label: "Silent" },
            { value: "sound", label: "With sound" },
          ]}
          defaultValue={from?.audio ? "sound" : "silent"}
          problem={problemOf(problems, "audio")}
        />
      </div>
    </>
  );
}
