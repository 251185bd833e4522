"use client";

import clsx from "clsx";
import { Tooltip as Radix } from "radix-ui";
import type { ReactElement } from "react";
import { floatingClass } from "@/components/ui/floating-class";
import { Kbd } from "@/components/ui/kbd";

const WAIT_MS = 400;

/** Says what a control does, with its keys. It only adds: the control has a name of its own. */
export function Tooltip({ text, keys, children }: { text: string; keys?: readonly string[]; children: ReactElement }) {
  return (
    <Radix.Provider delayDuration={WAIT_MS}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className={clsx(floatingClass, "flex max-w-72 items-center gap-2 rounded-md px-2.5 py-1.5 text-xs")}
          >
            {text}
            {keys && <Kbd keys={keys} />}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
