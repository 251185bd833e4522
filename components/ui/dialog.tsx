"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";

/** A modal on the browser's own dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  isWide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  isWide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={clsx(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border bg-raised p-0 text-ink shadow-raised",
        isWide ? "max-w-4xl" : "max-w-xl",
      )}
    >
      <header className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b bg-raised px-5 py-3">
        <h2 className="font-medium text-base">{title}</h2>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="-mr-2 grid size-9 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      </header>
      <div className="p-5">{children}</div>
    </dialog>
  );
}
