/** Frames per second as a fraction, so that 23.976 is exactly 24000/1001 and nothing drifts. */
export type FrameRateFraction = { frames: number; seconds: number };

/** The ways a place in a film can be written. */
export const POSITION_UNITS = ["timecode", "frames", "seconds"] as const;
export type PositionUnit = (typeof POSITION_UNITS)[number];

/** A decoder's own rounding: far below a frame, far above the error of a number. */
const TOLERANCE_FRAMES = 0.01;
const NTSC_SECONDS = 1.001;

/** 24 → 24/1; 23.976 and 29.97 → their NTSC fractions. */
export function rateFraction(framesPerSecond: number): FrameRateFraction {
  const whole = Math.round(framesPerSecond);
  const isNtsc = Math.abs(framesPerSecond - whole / NTSC_SECONDS) < 0.005 && framesPerSecond !== whole;
  return isNtsc ? { frames: whole * 1000, seconds: 1001 } : { frames: whole, seconds: 1 };
}

/** The frame that is on screen at a moment of a film. */
export function frameAtSeconds(seconds: number, { frames, seconds: per }: FrameRateFraction): number {
  return Math.max(0, Math.floor((seconds * frames) / per + TOLERANCE_FRAMES));
}

/** The frame with this presentation time: files round the time, so the nearest frame is meant. */
export function frameOfMediaTime(mediaSeconds: number, { frames, seconds: per }: FrameRateFraction): number {
  return Math.max(0, Math.round((mediaSeconds * frames) / per));
}

/** Where to send a player to see a frame: its middle, which no rounding takes for a neighbour. */
export function seekSecondsOf(frame: number, { frames, seconds: per }: FrameRateFraction): number {
  return ((frame + 0.5) * per) / frames;
}

/** When a frame begins. */
export function secondsOfFrame(frame: number, { frames, seconds: per }: FrameRateFraction): number {
  return (frame * per) / frames;
}

/** "00:01:05:12": hours, minutes, seconds and frames, counted without dropping any. */
export function timecodeOf(frame: number, rate: FrameRateFraction): string {
  const perSecond = countPerSecond(rate);
  const seconds = Math.floor(frame / perSecond);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % perSecond];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** A frame in the unit a person has chosen: "00:00:05:12", "132", "5.500". */
export function writePosition(frame: number, unit: PositionUnit, rate: FrameRateFraction): string {
  if (unit === "frames") return String(frame);
  return unit === "timecode" ? timecodeOf(frame, rate) : secondsOfFrame(frame, rate).toFixed(3);
}

/**
 * The frame a person typed, or null for what is no place. Timecode may leave out leading parts ("5:12" is second 5,
 * frame 12); seconds may have minutes in front ("1:05.5").
 */
export function readPosition(text: string, unit: PositionUnit, rate: FrameRateFraction): number | null {
  const parts = text.trim().replaceAll(";", ":").split(":");
  const numbers = parts.map(Number);
  const isMadeOfNumbers = parts.every((part) => /^\d+([.]\d*)?$/.test(part.trim()));
  if (!isMadeOfNumbers || parts.length > 4) return null;
  if (unit === "frames") return parts.length === 1 ? Math.floor(numbers[0] ?? 0) : null;
  if (unit === "seconds") return frameAtSeconds(inSeconds(numbers), rate);
  const frames = numbers.at(-1) ?? 0;
  return Math.floor(inSeconds(numbers.slice(0, -1)) * countPerSecond(rate) + frames);
}

function countPerSecond({ frames, seconds }: FrameRateFraction): number {
  return Math.round(frames / seconds);
}

function inSeconds(parts: readonly number[]): number {
  return parts.reduce((total, part) => total * 60 + part, 0);
}
