"use client";

import clsx from "clsx";
import { ContextMenu as Radix } from "radix-ui";
import type { ReactElement } from "react";
import { floatingClass, floatingItemClass } from "@/components/ui/floating-class";
import { Kbd } from "@/components/ui/kbd";
import type { MenuItemProps } from "@/components/ui/menu";

export type ContextItem = Omit<MenuItemProps, "children"> & { label: string };

/** The menu of a right click or a long press. Whatever it offers must be reachable in another way too. */
export function ContextMenu({ items, children }: { items: readonly ContextItem[]; children: ReactElement }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} className={clsx(floatingClass, "min-w-48 p-1")}>
          {items.map((item) => (
            <Item key={item.label} {...item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Item({ label, icon: Icon, onSelect, keys, isDanger = false, isDisabled = false }: ContextItem) {
  return (
    <Radix.Item onSelect={onSelect} disabled={isDisabled} className={clsx(floatingItemClass, isDanger && "text-bad")}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-muted" />}
      <span className="flex-1">{label}</span>
      {keys && <Kbd keys={keys} />}
    </Radix.Item>
  );
}
