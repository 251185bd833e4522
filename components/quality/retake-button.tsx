"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { failedShots } from "@/components/quality/failed-shots";
import { RetakeDialog } from "@/components/quality/retake-dialog";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-class";
import type { JobView } from "@/lib/domain/job-view";

/** Takes chosen shots again; the ones that failed are chosen already. The price is shown before anything happens. */
export function RetakeButton({ job, tone = "quiet" }: { job: JobView; tone?: ButtonTone }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!job.permissions.retake) return null;
  return (
    <>
      <Button tone={tone} icon={RotateCcw} onClick={() => setIsOpen(true)}>
        Retake shots
      </Button>
      {isOpen && <RetakeChosen job={job} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RetakeChosen({ job, onClose }: { job: JobView; onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>(() => failedShots(job));
  return (
    <RetakeDialog job={job} title="Retake shots" codes={codes} onClose={onClose}>
      <ShotChoice job={job} codes={codes} onChange={setCodes} />
    </RetakeDialog>
  );
}

function ShotChoice({
  job,
  codes,
  onChange,
}: {
  job: JobView;
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
}) {
  const toggle = (code: string, isChosen: boolean) =>
    onChange(isChosen ? [...codes, code] : codes.filter((other) => other !== code));
  return (
    <fieldset>
      <legend className="mb-2 font-medium">Which shots?</legend>
      <ul className="max-h-72 divide-y overflow-y-auto rounded-md border">
        {job.plan?.shots.map((shot) => (
          <li key={shot.code}>
            <label className="flex items-start gap-3 px-3 py-2 hover:bg-hover">
              <input
                type="checkbox"
                checked={codes.includes(shot.code)}
                onChange={(event) => toggle(shot.code, event.target.checked)}
                className="mt-1 size-4 shrink-0 accent-accent-solid"
              />
              <span className="min-w-0">
                <span className="block font-mono text-muted text-xs">{shot.code}</span>
                <span className="line-clamp-2">{shot.action}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
