"use client";

import { CirclePause } from "lucide-react";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { TextArea } from "@/components/ui/field";
import { FormDialog, typed } from "@/components/ui/form-dialog";
import { pauseBackend } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import type { BackendSetting } from "@/lib/domain/backend-setting";

/** Stops everything that would be sent to a backend. The reason is shown to everybody whose job waits for it. */
export function PauseDialog({ setting, onClose }: { setting: BackendSetting; onClose: () => void }) {
  const pause = useAdminCommand((reason: string) => pauseBackend(setting, reason));
  return (
    <FormDialog
      title={`Pause ${setting.label}`}
      intro="Nothing more is sent there. Takes that are being made go on at the provider and are looked at again when it goes on; no job is lost and nothing is paid twice."
      submit={{ label: "Pause", icon: CirclePause }}
      problems={pause.fields}
      refusal={pause.refusal}
      isPending={pause.isPending}
      onClose={onClose}
      onSubmit={(form) => pause.mutate(typed(form, "reason"), { onSuccess: onClose })}
    >
      <TextArea
        id="reason"
        name="reason"
        label="Reason"
        hint="Everybody whose job waits reads it."
        placeholder="The account is being moved; back this afternoon."
        problem={problemOf(pause.fields, "reason")}
        maxLength={500}
      />
    </FormDialog>
  );
}
