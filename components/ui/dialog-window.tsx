"use client";

import clsx from "clsx";
import { Dialog } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { CloseButton } from "@/components/ui/close-button";
import { useOpener } from "@/components/ui/use-opener";

/** What Dialog opens. A click beside it closes nothing: something may have been typed. */
export function DialogWindow({
  title,
  onClose,
  children,
  isWide = false,
  firstFocus,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  isWide?: boolean;
  /** What has the focus at first; the first thing that can have it, otherwise. */
  firstFocus?: RefObject<HTMLElement | null>;
}) {
  function focusFirst(event: Event): void {
    if (!firstFocus?.current) return;
    event.preventDefault();
    firstFocus.current.focus();
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-appear bg-black/60" />
        <Dialog.Content
          {...useOpener()}
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirst}
          onInteractOutside={(event) => event.preventDefault()}
          className={clsx(
            "fixed inset-0 z-50 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] animate-rise overflow-y-auto rounded-lg border bg-raised text-ink shadow-raised outline-none",
            isWide ? "max-w-4xl" : "max-w-xl",
          )}
        >
          <header className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b bg-raised px-5 py-3">
            <Dialog.Title className="font-medium text-base">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <CloseButton />
            </Dialog.Close>
          </header>
          <div className="p-5">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
