"use client";

import { type KeyboardEvent, useState } from "react";
import {
  type FrameRateFraction,
  POSITION_UNITS,
  type PositionUnit,
  readPosition,
  writePosition,
} from "@/lib/domain/frame-time";

const UNIT_WORDS: Record<PositionUnit, string> = { timecode: "Timecode", frames: "Frames", seconds: "Seconds" };

/** Where the film is; a click lets a place be typed, Enter goes there, Escape leaves everything as it was. */
export function PositionField({
  frame,
  frames,
  rate,
  onGo,
}: {
  frame: number;
  frames: number;
  rate: FrameRateFraction;
  onGo: (frame: number) => void;
}) {
  const [unit, setUnit] = useState<PositionUnit>("timecode");
  const [typed, setTyped] = useState<string | null>(null);
  const target = typed === null ? null : readPosition(typed, unit, rate);
  const isWrong = typed !== null && target === null;

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" || target === null) return;
    onGo(target);
    event.currentTarget.blur();
  }

  return (
    <div className="flex items-center gap-1 font-mono text-xs tabular-nums">
      <input
        aria-label={`Position in ${UNIT_WORDS[unit].toLowerCase()}`}
        aria-invalid={isWrong || undefined}
        title={isWrong ? `This is no place in ${UNIT_WORDS[unit].toLowerCase()}.` : "Click to type a place"}
        inputMode={unit === "frames" ? "numeric" : "text"}
        value={typed ?? writePosition(frame, unit, rate)}
        onFocus={(event) => {
          setTyped(event.currentTarget.value);
          event.currentTarget.select();
        }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={onKey}
        className="h-8 w-[6.75rem] rounded-md border border-transparent bg-transparent px-2 text-sm hover:border-line focus:border-edge focus:bg-surface aria-invalid:border-bad"
      />
      <span className="hidden text-muted @min-[46rem]:inline">
        <span className="sr-only">of </span>
        <span aria-hidden>/ </span>
        {writePosition(Math.max(0, frames), unit, rate)}
      </span>
      <select
        aria-label="Show positions in"
        value={unit}
        onChange={(event) => setUnit(POSITION_UNITS.find((known) => known === event.currentTarget.value) ?? "timecode")}
        className="h-8 rounded-md bg-transparent px-1 font-sans text-muted hover:bg-hover"
      >
        {POSITION_UNITS.map((known) => (
          <option key={known} value={known}>
            {UNIT_WORDS[known]}
          </option>
        ))}
      </select>
    </div>
  );
}
