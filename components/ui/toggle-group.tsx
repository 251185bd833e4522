"use client";

import type { LucideIcon } from "lucide-react";
import { ToggleGroup as Radix } from "radix-ui";

export type Toggle<Value extends string> = { value: Value; label: string; icon?: LucideIcon };

/** A few ways to look at the same thing, one of them chosen; arrow keys move between them. */
export function ToggleGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  isIconOnly = false,
}: {
  label: string;
  choices: readonly Toggle<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  isIconOnly?: boolean;
}) {
  const pick = (picked: string) => {
    const choice = choices.find((one) => one.value === picked);
    if (choice) onChange(choice.value);
  };
  return (
    <Radix.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={pick}
      className="inline-flex rounded-md border border-edge p-0.5"
    >
      {choices.map(({ value: id, label: word, icon: Icon }) => (
        <Radix.Item
          key={id}
          value={id}
          aria-label={word}
          title={isIconOnly ? word : undefined}
          className="inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-sm px-2 text-muted text-xs -outline-offset-2 hover:text-ink data-[state=on]:bg-hover data-[state=on]:font-medium data-[state=on]:text-ink"
        >
          {Icon && <Icon aria-hidden className="size-4" />}
          {!isIconOnly && word}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
