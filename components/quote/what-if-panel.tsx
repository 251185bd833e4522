"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { WhatIfResult } from "@/components/quote/what-if-result";
import { useSettled } from "@/components/shell/use-settled";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import { Slider } from "@/components/ui/slider";
import { changeBoard } from "@/lib/client/board";
import { whatIfQuery } from "@/lib/client/what-if";
import { BACKEND_NAMES, PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { DURATION_SECONDS, RESOLUTIONS } from "@/lib/domain/brief";
import type { WhatIf } from "@/lib/domain/cost/what-if";
import type { JobView } from "@/lib/domain/job-view";
import { formatSeconds } from "@/lib/format";

const PAUSE_MS = 400;
const BACKENDS = [
  { value: "as-planned", label: "As planned" },
  { value: "studio", label: "The studio chooses" },
  ...PAID_BACKEND_IDS.map((id) => ({ value: id, label: BACKEND_NAMES[id] })),
];
type Plan = NonNullable<JobView["plan"]>;
type Quote = NonNullable<JobView["quote"]>;

/** Tries another resolution, backend, length or floor. Nothing is saved until it is made the plan. */
export function WhatIfPanel({ job, plan, quote }: { job: JobView; plan: Plan; quote: Quote }) {
  const [asked, setAsked] = useState<WhatIf>({});
  const settled = useSettled(asked, PAUSE_MS);
  const { data, error, isFetching } = useQuery(whatIfQuery(job.id, quote.digest, settled));
  const change = (part: WhatIf) => setAsked((before) => ({ ...before, ...part }));

  return (
    <Section title="What if" note="Priced by the rules and prices of the real quote. Nothing is saved.">
      <div className="grid gap-5 rounded-lg border bg-surface p-5 md:grid-cols-2">
        <Controls job={job} plan={plan} asked={asked} onChange={change} />
        <div className="flex flex-col gap-3" aria-busy={isFetching}>
          {error && (
            <Notice kind="bad" title="It could not be priced">
              {error.message}
            </Notice>
          )}
          {data ? <WhatIfResult view={data} /> : !error && <Skeleton className="h-24" />}
          <MakePlan job={job} plan={plan} asked={asked} />
        </div>
      </div>
    </Section>
  );
}

type ControlProps = { job: JobView; plan: Plan; asked: WhatIf; onChange: (part: WhatIf) => void };

function Controls({ job: { brief }, plan, asked, onChange }: ControlProps) {
  const seconds = secondsOf(plan);
  const filmSeconds = asked.filmSeconds ?? Math.round(seconds);
  const floor = asked.qualityFloor ?? brief.preferences.qualityFloor;
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        id="what-if-resolution"
        label="Resolution"
        value={asked.resolution ?? brief.resolution}
        options={RESOLUTIONS.map((value) => ({ value, label: value }))}
        onChange={({ target }) => onChange({ resolution: RESOLUTIONS.find((one) => one === target.value) })}
      />
      <SelectField
        id="what-if-backend"
        label="Every shot by"
        value={asked.backend === undefined ? "as-planned" : (asked.backend ?? "studio")}
        options={BACKENDS}
        onChange={({ target }) => onChange({ backend: backendOf(target.value) })}
      />
      <Slider
        label="Length of the film"
        value={filmSeconds}
        min={DURATION_SECONDS.min}
        max={Math.min(DURATION_SECONDS.max, Math.max(DURATION_SECONDS.min + 1, Math.round(seconds * 2)))}
        step={1}
        words={formatSeconds(filmSeconds)}
        onChange={(value) => onChange({ filmSeconds: value })}
      />
      <Slider
        label="Quality floor"
        value={floor}
        min={0}
        max={10}
        step={0.5}
        words={`${floor.toFixed(1)} of 10`}
        onChange={(value) => onChange({ qualityFloor: value })}
      />
    </div>
  );
}

function backendOf(value: string): WhatIf["backend"] {
  if (value === "studio") return null;
  return PAID_BACKEND_IDS.find((id) => id === value);
}

/** A backend is pinned on the board; everything else says where it is changed. */
function MakePlan({ job, plan, asked }: { job: JobView; plan: Plan; asked: WhatIf }) {
  const backend = asked.backend ?? null;
  const codes = plan.shots.filter((shot) => (shot.backend ?? null) !== backend).map((shot) => shot.code);
  const save = useJobCommand(job.id, () =>
    changeBoard(job.id, { kind: "edit", codes, change: { backend } }, plan.version),
  );
  const elsewhere = elsewhereWords(asked, job, plan);
  const canSave = job.permissions.edit && asked.backend !== undefined && codes.length > 0 && elsewhere === "";
  return (
    <>
      {save.error && (
        <Notice kind="bad" title="The plan was not changed">
          {save.error.message}
        </Notice>
      )}
      {elsewhere && <p className="text-muted text-xs text-pretty">{elsewhere}</p>}
      {canSave && (
        <Button tone="primary" icon={Check} isPending={save.isPending} onClick={() => save.mutate(undefined)}>
          Make this the plan
        </Button>
      )}
    </>
  );
}

function elsewhereWords({ resolution, filmSeconds, qualityFloor }: WhatIf, { brief }: JobView, plan: Plan): string {
  const isOtherResolution = resolution !== undefined && resolution !== brief.resolution;
  const isOtherFloor = qualityFloor !== undefined && qualityFloor !== brief.preferences.qualityFloor;
  if (isOtherResolution || isOtherFloor) {
    return "Resolution and quality floor belong to the brief: a new brief can have other ones.";
  }
  const isOtherLength = filmSeconds !== undefined && filmSeconds !== Math.round(secondsOf(plan));
  return isOtherLength ? "The length is changed on the board, shot by shot." : "";
}

function secondsOf({ shots }: Plan): number {
  return shots.reduce((sum, shot) => sum + shot.durationSeconds, 0);
}
