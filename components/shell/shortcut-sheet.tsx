"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { shortcutsFor } from "@/components/shell/shortcuts";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

/** All keys, those of this page first. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const path = usePathname();
  const view = useSearchParams().get("view");
  return (
    <Dialog title="Keyboard shortcuts" isWide onClose={onClose}>
      <div className="columns-1 gap-10 sm:columns-2">
        {shortcutsFor(path, view).map((page) => (
          <section key={page.title} className="mb-6 break-inside-avoid">
            <h3 className="mb-1.5 flex items-baseline gap-2 font-medium">
              {page.title}
              {page.isHere(path, view) && <span className="font-normal text-accent text-xs">works here</span>}
            </h3>
            <dl className="divide-y">
              {page.shortcuts.map(({ keys, does }) => (
                <div key={`${keys.join("+")} ${does}`} className="flex items-center justify-between gap-4 py-1.5">
                  <dt className="order-2">
                    <Kbd keys={keys} />
                  </dt>
                  <dd className="text-muted">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
