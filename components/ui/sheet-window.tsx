"use client";

import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { CloseButton } from "@/components/ui/close-button";
import { useOpener } from "@/components/ui/use-opener";

/** What Sheet opens. */
export function SheetWindow({
  title,
  aside,
  onClose,
  isModal = true,
  children,
  footer,
}: {
  title: string;
  /** Beside the title, such as a status. */
  aside?: ReactNode;
  onClose: () => void;
  isModal?: boolean;
  children: ReactNode;
  /** Stays in sight while the rest scrolls. */
  footer?: ReactNode;
}) {
  return (
    <Dialog.Root open modal={isModal} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        {isModal && <Dialog.Overlay className="fixed inset-0 z-50 animate-appear bg-black/60" />}
        <Dialog.Content
          {...useOpener()}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-y-0 right-0 z-50 flex w-full animate-slide-in flex-col border-l bg-raised text-ink shadow-raised outline-none sm:w-96"
        >
          <header className="flex min-h-14 items-center gap-3 border-b px-4">
            <Dialog.Title className="min-w-0 flex-1 truncate font-medium text-base">{title}</Dialog.Title>
            {aside}
            <Dialog.Close asChild>
              <CloseButton />
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          {footer && <footer className="border-t p-4">{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
