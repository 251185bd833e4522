"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useCallback, useEffect, useState } from "react";
import { PaletteActions } from "@/components/shell/palette-actions";
import { PaletteJobs } from "@/components/shell/palette-jobs";
import { PalettePages } from "@/components/shell/palette-pages";
import { PaletteShots } from "@/components/shell/palette-shots";
import { useOpener } from "@/components/ui/use-opener";
import type { Role } from "@/lib/domain/viewer";

/** Everything by typing: commands of this page, jobs, the open job's shots, pages. */
export function CommandPalette({
  role,
  takeEarlyKeys,
  onClose,
  onShortcuts,
}: {
  role: Role;
  /** What was typed for it before it was there. */
  takeEarlyKeys: () => string;
  onClose: () => void;
  onShortcuts: () => void;
}) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    const early = takeEarlyKeys();
    if (early !== "") setText(early);
  }, [takeEarlyKeys]);
  // What the server finds comes after the words were matched: where nothing else did, Enter opens it.
  const chooseIfNone = useCallback((id: string) => setChosen((before) => before || id), []);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-appear bg-black/60" />
        <Dialog.Content
          {...useOpener()}
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-lg border bg-raised text-ink shadow-raised outline-none"
        >
          <Dialog.Title className="sr-only">Search jobs, shots and commands</Dialog.Title>
          <Command label="Search jobs, shots and commands" loop value={chosen} onValueChange={setChosen}>
            <div className="flex items-center gap-3 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Search jobs, shots and commands"
                className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
              />
            </div>
            <Command.List label="Results" className="max-h-[min(24rem,55dvh)] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-8 text-center text-muted">
                Nothing is called that. Try a part of a title, a shot's number or a page.
              </Command.Empty>
              <PaletteActions onGo={go} onClose={onClose} onShortcuts={onShortcuts} />
              <PaletteJobs text={text} onGo={go} onFound={chooseIfNone} />
              {text !== "" && <PaletteShots onGo={go} />}
              <PalettePages role={role} onGo={go} />
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
