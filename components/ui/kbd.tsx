"use client";

import { Fragment, useSyncExternalStore } from "react";

/** Keys as they are written on them: `<Kbd keys={["Shift", "→"]} />`. `Mod` is ⌘ on Apple's keyboards, else Ctrl. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  const isApple = useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="sr-only">+</span>}
          <kbd className="grid h-5.5 min-w-5.5 place-items-center rounded-sm border border-edge/60 bg-surface px-1.5 font-sans text-2xs text-muted">
            {key === "Mod" ? (isApple ? "⌘" : "Ctrl") : key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
