import { type Check, fail, notMeasured, pass, warn } from "@/lib/domain/qa/finding";

export const MIN_SHORT_SIDE_PIXELS = 720;
const VIDEO_CODECS = ["h264", "hevc", "vp9", "av1"];
const PIXEL_FORMATS = ["yuv420p", "yuv444p"];

/** Bits per second of a film up to 1080p and up to 31 frames per second. */
const BIT_RATE = { min: 2_000_000, max: 8_000_000, tolerance: 0.02 } as const;
const FULL_HD_PIXELS = 1920 * 1080;
const FAST_ABOVE_FPS = 31;
const FAST_FACTOR = 1.5;

const FRAME_RATES = [24000 / 1001, 24, 30000 / 1001, 30, 60000 / 1001, 60];
/** 23.976 and 24 differ by twice this. */
const FRAME_RATE_TOLERANCE = 0.0005;
/** 23.976 for 24 is the same plan; 25 for 24 is not. */
const SAME_PLAN_TOLERANCE = 0.002;

const DURATION_TOLERANCE = 0.05;

export const checkResolution: Check = (facts, expected) => {
  const limit = `short side at least ${MIN_SHORT_SIDE_PIXELS} pixels`;
  const { width, height } = facts;
  if (width === null || height === null) return notMeasured("The picture's size", limit);
  const measured = `${width}×${height}`;
  if (Math.min(width, height) < MIN_SHORT_SIDE_PIXELS) {
    return fail(
      measured,
      limit,
      `The picture is ${measured}; its short side is below ${MIN_SHORT_SIDE_PIXELS} pixels.`,
    );
  }
  if (width === expected.width && height === expected.height) return pass(measured, limit);
  return warn(measured, limit, `The plan asks for ${expected.width}×${expected.height}; the file is ${measured}.`);
};

export const checkCodec: Check = (facts) => {
  const limit = "H.264, H.265, VP9 or AV1";
  const codec = facts.videoCodec;
  if (codec === null) return notMeasured("The video codec", limit);
  if (!VIDEO_CODECS.includes(codec)) return fail(codec, limit, `The video is ${codec}, which players may refuse.`);
  if (codec === "hevc" && facts.videoCodecTag === "hev1") {
    return warn("hevc (hev1)", limit, "The H.265 video is tagged hev1; Apple players want hvc1.");
  }
  return pass(codec, limit);
};

/** The bit rates that pass for a picture of this size and rate, in bits per second. */
export function bitRateLimits(picture: { pixels: number; fps: number }): { min: number; max: number } {
  const size = Math.max(1, picture.pixels / FULL_HD_PIXELS);
  const speed = picture.fps > FAST_ABOVE_FPS ? FAST_FACTOR : 1;
  return { min: BIT_RATE.min, max: BIT_RATE.max * size * speed };
}

export const checkBitRate: Check = (facts, expected) => {
  const pixels = facts.width && facts.height ? facts.width * facts.height : expected.width * expected.height;
  const { min, max } = bitRateLimits({ pixels, fps: facts.framesPerSecond ?? expected.fps });
  const limit = `${megabits(min)} to ${megabits(max)} Mb/s, ±2 %`;
  const rate = facts.videoBitsPerSecond;
  if (rate === null) return notMeasured("The bit rate", limit);
  const measured = `${megabits(rate)} Mb/s`;
  if (rate < min * (1 - BIT_RATE.tolerance)) {
    return fail(measured, limit, `The video has ${measured}, too little for a clean picture.`);
  }
  if (rate > max * (1 + BIT_RATE.tolerance)) {
    return fail(measured, limit, `The video has ${measured}, more than players stream smoothly.`);
  }
  return pass(measured, limit);
};

export const checkFrameRate: Check = (facts, expected) => {
  const limit = "23.976, 24, 29.97, 30, 59.94 or 60 frames per second, ±0.05 %";
  const fps = facts.framesPerSecond;
  if (fps === null) return notMeasured("The frame rate", limit);
  const measured = `${fps.toFixed(3)} fps`;
  if (!FRAME_RATES.some((rate) => Math.abs(fps / rate - 1) <= FRAME_RATE_TOLERANCE)) {
    return fail(measured, limit, `The video runs at ${measured}, which is none of the film rates.`);
  }
  if (Math.abs(fps / expected.fps - 1) <= SAME_PLAN_TOLERANCE) return pass(measured, limit);
  return warn(measured, limit, `The plan asks for ${expected.fps} fps; the file has ${measured}.`);
};

export const checkDuration: Check = (facts, expected) => {
  const slack = expected.seconds * DURATION_TOLERANCE + 0.5 / expected.fps;
  const limit = `${expected.seconds.toFixed(2)} s ±5 %`;
  const seconds = facts.videoSeconds;
  if (seconds === null) return notMeasured("The duration", limit);
  const measured = `${seconds.toFixed(3)} s`;
  const off = seconds - expected.seconds;
  if (Math.abs(off) <= slack) return pass(measured, limit);
  if (off < 0) return fail(measured, limit, `The video ends ${(-off).toFixed(2)} s before the plan does.`, seconds);
  return fail(measured, limit, `The video runs ${off.toFixed(2)} s longer than planned.`, expected.seconds);
};

export const checkColourFormat: Check = (facts) => {
  const limit = "yuv420p or yuv444p";
  const format = facts.pixelFormat;
  if (format === null) return notMeasured("The colour format", limit);
  if (PIXEL_FORMATS.includes(format)) return pass(format, limit);
  if (format.startsWith("yuvj")) {
    const reason = `The video is ${format}, full range; convert it to limited range (scale=out_range=tv, ${format.replace("j", "")}).`;
    return fail(format, limit, reason);
  }
  return fail(format, limit, `The video is ${format}, which players may show wrongly; convert it to yuv420p.`);
};

function megabits(bitsPerSecond: number): string {
  const value = bitsPerSecond / 1e6;
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
