"use client";

import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, Undo2, X } from "lucide-react";
import { Toast } from "radix-ui";
import { closeToast, type ShownToast, showToast, type ToastMessage } from "@/components/ui/toast-store";

const SHOWN_MS = 6_000;
/** Somebody has to read, decide and reach the button. */
const SHOWN_WITH_UNDO_MS = 12_000;

const KINDS = {
  good: { icon: CircleCheck, ink: "text-good" },
  info: { icon: Info, ink: "text-accent" },
  bad: { icon: CircleAlert, ink: "text-bad" },
} as const;

/** The toasts on top of each other, away from what decides and saves at the bottom. F8 brings the focus to them; they wait while they are pointed at. */
export function ToastStack({ toasts }: { toasts: readonly ShownToast[] }) {
  return (
    <Toast.Provider swipeDirection="right" label="Message">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
      <Toast.Viewport className="fixed inset-x-0 top-3 z-60 mx-auto flex w-[min(26rem,calc(100vw-1.5rem))] flex-col gap-2 outline-none" />
    </Toast.Provider>
  );
}

function OneToast({ toast }: { toast: ShownToast }) {
  const { icon: Icon, ink } = KINDS[toast.kind ?? "good"];
  const shownMs = toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS;
  return (
    <Toast.Root
      // Bad news stays until it is closed.
      duration={toast.kind === "bad" ? Number.POSITIVE_INFINITY : shownMs}
      type={toast.kind === "bad" ? "foreground" : "background"}
      onOpenChange={(isOpen) => isOpen || closeToast(toast.id)}
      className="flex animate-rise items-start gap-3 rounded-lg border bg-raised p-3 text-ink shadow-raised data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1">
        <Toast.Title className="font-medium text-pretty">{toast.title}</Toast.Title>
        {toast.detail && <Toast.Description className="text-muted text-pretty">{toast.detail}</Toast.Description>}
      </div>
      {toast.undo && (
        <Toast.Action
          altText="Undo"
          onClick={() => void undo(toast)}
          className="inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-md border border-line px-2 font-medium text-xs hover:bg-hover"
        >
          <Undo2 aria-hidden className="size-3.5" />
          Undo
        </Toast.Action>
      )}
      <Toast.Close
        aria-label="Close"
        className="-my-1 -mr-1 grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </Toast.Close>
    </Toast.Root>
  );
}

async function undo({ undo: run, title }: ToastMessage): Promise<void> {
  try {
    await run?.();
  } catch (error) {
    const detail = error instanceof Error ? error.message : "Reload the page to see how it stands now.";
    showToast({ kind: "bad", title: `It could not be undone: ${title}`, detail });
  }
}
