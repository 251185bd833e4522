"use client";

import { CirclePause, Play, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { BackendForm } from "@/components/admin/backend-form";
import { PauseDialog } from "@/components/admin/pause-dialog";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { resumeBackend } from "@/lib/client/admin-commands";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { formatAbout } from "@/lib/format";

type Props = { setting: BackendSetting; pausedAt: string | null; isInUse: boolean };

/** One way to a backend: its model and limits, and what an admin can do about it. */
export function BackendRoute({ setting, pausedAt, isInUse }: Props) {
  const [open, setOpen] = useState<"form" | "pause" | null>(null);
  const resume = useAdminCommand(() => resumeBackend(setting));
  const close = () => setOpen(null);
  return (
    <li className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <RouteFacts setting={setting} isInUse={isInUse} />
        <div className="flex flex-wrap gap-2">
          <Button icon={SlidersHorizontal} onClick={() => setOpen("form")} aria-label={`Change ${setting.label}`}>
            Change
          </Button>
          {setting.pausedReason === null && (
            <Button icon={CirclePause} onClick={() => setOpen("pause")} aria-label={`Pause ${setting.label}`}>
              Pause
            </Button>
          )}
        </div>
      </div>
      {setting.pausedReason !== null && (
        <Notice
          kind="warn"
          title={setting.pausedReason}
          action={
            <Button icon={Play} isPending={resume.isPending} onClick={() => resume.mutate(undefined)}>
              Let it go on
            </Button>
          }
        >
          Paused
          {pausedAt && (
            <>
              {" "}
              since <Moment at={pausedAt} />
            </>
          )}
          . Nothing was lost; jobs wait where they are.
        </Notice>
      )}
      {resume.refusal && (
        <Notice kind="bad" title={`${BACKEND_NAMES[setting.backend]} is still paused`}>
          {resume.refusal}
        </Notice>
      )}
      {open === "form" && <BackendForm setting={setting} onClose={close} />}
      {open === "pause" && <PauseDialog setting={setting} onClose={close} />}
    </li>
  );
}

function RouteFacts({ setting, isInUse }: Pick<Props, "setting" | "isInUse">) {
  const facts = [
    `quality ${setting.expectedQuality.toFixed(1)} of 10`,
    `${setting.parallelTakes} at once`,
    `${setting.submissionsPerMinute} a minute`,
    `${formatAbout(setting.waitSeconds + 5 * setting.secondsPerClipSecond)} for 5 s of film`,
    `given up after ${Math.round(setting.renderLimitSeconds / 60)} min`,
  ];
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {setting.label}
        <span className="font-normal text-muted text-xs">
          route “{setting.route}”{isInUse && ", in use here"}
          {!setting.enabled && ", switched off"}
        </span>
      </h3>
      <p className="font-mono text-muted text-xs break-all">{setting.model}</p>
      <p className="mt-1 text-muted text-xs text-pretty tabular-nums">{facts.join(" · ")}</p>
    </div>
  );
}
