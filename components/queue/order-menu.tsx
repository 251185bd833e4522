"use client";

import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Ellipsis } from "lucide-react";
import { use } from "react";
import { OrderContext } from "@/components/queue/order-context";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { QueueItem } from "@/lib/domain/queue";

/** Moves a queued take without dragging it. */
export function OrderMenu({ take }: { take: QueueItem }) {
  const order = use(OrderContext);
  const place = order?.ids.indexOf(take.id) ?? -1;
  if (!order || place === -1) return null;
  const last = order.ids.length - 1;
  const moves = [
    { name: "Move up", icon: ArrowUp, to: place - 1, keys: ["Alt", "↑"] },
    { name: "Move down", icon: ArrowDown, to: place + 1, keys: ["Alt", "↓"] },
    { name: "Send first", icon: ArrowUpToLine, to: 0 },
    { name: "Send last", icon: ArrowDownToLine, to: last },
  ];
  return (
    <Menu
      trigger={<Button tone="plain" icon={Ellipsis} aria-label={`Change the place of ${take.code}`} className="px-2" />}
    >
      {moves.map(({ name, icon, to, keys }) => (
        <MenuItem
          key={name}
          icon={icon}
          {...(keys ? { keys } : {})}
          isDisabled={to === place || to < 0 || to > last}
          onSelect={() => order.move(take.id, to)}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
