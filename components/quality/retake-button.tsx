"use client";

import { RotateCcw } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { failedShots } from "@/components/quality/failed-shots";
import { retakePrice } from "@/components/quality/retake-price";
import { Button, type ButtonTone } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { retakeShots } from "@/lib/client/job-commands";
import type { JobView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

/** Takes chosen shots again; the ones that failed are chosen already. The price is shown before anything happens. */
export function RetakeButton({ job, tone = "quiet" }: { job: JobView; tone?: ButtonTone }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!job.permissions.retake) return null;
  return (
    <>
      <Button tone={tone} icon={RotateCcw} onClick={() => setIsOpen(true)}>
        Retake shots
      </Button>
      {isOpen && <RetakeDialog job={job} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RetakeDialog({ job, onClose }: { job: JobView; onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>(() => failedShots(job));
  const retake = useJobCommand(job.id, (note: string) => retakeShots(job.id, [...codes], note));

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    retake.mutate(note, { onSuccess: onClose });
  }

  return (
    <Dialog title="Retake shots" onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ShotChoice job={job} codes={codes} onChange={setCodes} />
        <TextArea
          id="retake-note"
          name="note"
          label="What should be different? (optional)"
          rows={2}
          maxLength={2000}
          dir="auto"
        />
        {retake.error && (
          <Notice kind="bad" title="The retake was not started">
            {retake.error.message}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-72 text-xs text-pretty">{codes.length > 0 && retakePrice(job, codes)}</p>
          <div className="flex gap-2">
            <Button onClick={onClose}>Back</Button>
            <Button
              type="submit"
              tone="primary"
              icon={RotateCcw}
              disabled={codes.length === 0}
              isPending={retake.isPending}
            >
              Retake {formatCount(codes.length, "shot")}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
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
