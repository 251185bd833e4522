"use client";

import { Slider as Radix } from "radix-ui";
import { useId } from "react";

/** A value between two ends, by drag or arrow keys. `onCommit` comes once, when it is let go. */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  words,
  onChange,
  onCommit,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as people read it: "7.5 of 10", "$4.20". */
  words: string;
  onChange: (value: number) => void;
  onCommit?: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span id={id} className="font-medium">
          {label}
        </span>
        <span className="text-muted text-xs tabular-nums">{words}</span>
      </div>
      <Radix.Root
        min={min}
        max={max}
        step={step}
        value={[value]}
        onValueChange={([next = value]) => onChange(next)}
        onValueCommit={([next = value]) => onCommit?.(next)}
        className="relative flex h-6 touch-none select-none items-center"
      >
        <Radix.Track className="relative h-1 grow rounded-full bg-line">
          <Radix.Range className="absolute h-full rounded-full bg-accent" />
        </Radix.Track>
        <Radix.Thumb
          aria-labelledby={id}
          aria-valuetext={words}
          className="block size-6 rounded-full border-[5px] border-raised bg-accent shadow-raised"
        />
      </Radix.Root>
    </div>
  );
}
