import { z } from "zod";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import { type Check, type Finding, fail, notMeasured, pass, warn } from "@/lib/domain/qa/finding";

/**
 * How late sound may start after the picture, in seconds. Players add an uncertainty of about 25 ms of their own
 * (the encoder's priming), which the limits leave room for.
 */
const LAG = { pass: { min: -0.04, max: 0.06 }, warn: { min: -0.09, max: 0.185 } } as const;
/** How much earlier or later than the picture the sound may end. */
const SHORT = { warnFrames: 2, failSeconds: 0.5 } as const;
const LONG = { warnSeconds: 0.1, failSeconds: 2 } as const;

const WEBM_VIDEO = ["vp8", "vp9", "av1"];
const WEBM_AUDIO = ["opus", "vorbis"];
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = { mp4: ["mp4", "m4v"], webm: ["webm"] };

const MAX_BYTES_PER_MINUTE = 500_000_000;
const DAY_MS = 24 * 3600 * 1000;
const REQUIRED_TAGS = ["title", "comment", "creation_time"];
const MEASUREMENTS = [
  "container",
  "videoCodec",
  "pixelFormat",
  "width",
  "height",
  "videoFrames",
  "videoBitsPerSecond",
  "framesPerSecond",
  "videoSeconds",
  "videoStartSeconds",
] as const satisfies readonly (keyof FileFacts)[];

export const checkAudioSync: Check = (facts, expected) => {
  const limit = expected.audioPlanned ? "sound starts -40 to +60 ms after the picture and ends with it" : "no sound";
  if (!facts.hasAudio) {
    if (!expected.audioPlanned) return pass("no sound", limit);
    return fail("no sound", limit, "The plan has sound; the file has none.");
  }
  if (!expected.audioPlanned)
    return warn("sound", limit, "The plan is silent; the file's sound is left out of the film.");
  const { videoStartSeconds, videoSeconds, audioStartSeconds, audioSeconds } = facts;
  if (videoStartSeconds === null || videoSeconds === null || audioStartSeconds === null || audioSeconds === null) {
    return notMeasured("The sound's place", limit);
  }
  const lag = audioStartSeconds - videoStartSeconds;
  const skew = lag + audioSeconds - videoSeconds;
  const measured = `starts ${milliseconds(lag)}, ends ${milliseconds(skew)} against the picture`;
  const start = judgeStart(measured, limit, lag);
  const end = judgeEnd(measured, limit, skew, { frameSeconds: 1 / expected.fps, videoSeconds });
  return end.verdict === "fail" || start.verdict === "pass" ? end : start;
};

function judgeStart(measured: string, limit: string, lag: number): Finding {
  if (lag >= LAG.pass.min && lag <= LAG.pass.max) return pass(measured, limit);
  const reason = `The sound starts ${milliseconds(Math.abs(lag), false)} ${lag > 0 ? "after" : "before"} the picture.`;
  const bearable = lag >= LAG.warn.min && lag <= LAG.warn.max;
  return (bearable ? warn : fail)(measured, limit, reason, Math.max(0, lag));
}

function judgeEnd(
  measured: string,
  limit: string,
  skew: number,
  video: { frameSeconds: number; videoSeconds: number },
): Finding {
  const missing = -skew;
  const tooShort = missing > SHORT.warnFrames * video.frameSeconds + 1e-6;
  const tooLong = skew > LONG.warnSeconds;
  if (!tooShort && !tooLong) return pass(measured, limit);
  const verdict = missing > SHORT.failSeconds || skew > LONG.failSeconds ? fail : warn;
  const reason = `The sound ends ${milliseconds(Math.abs(skew), false)} ${tooShort ? "before" : "after"} the picture.`;
  return verdict(measured, limit, reason, Math.max(0, video.videoSeconds - Math.max(0, missing)));
}

export const checkContainer: Check = (facts) => {
  const limit = "MP4 or WebM, and a file name that says so";
  const { container, extension } = facts;
  if (container === null) return notMeasured("The container", limit);
  const allowed = EXTENSIONS[container];
  if (!allowed) return fail(container, limit, `The file is not MP4 or WebM inside (${container}).`);
  if (!allowed.includes(extension)) {
    return fail(
      `${container} named .${extension}`,
      limit,
      `The file is ${container} inside but is named .${extension}.`,
    );
  }
  return container === "webm" ? checkWebm(facts, limit) : pass(container, limit);
};

function checkWebm(facts: FileFacts, limit: string): Finding {
  const streams = `webm with ${facts.videoCodec}${facts.audioCodec ? ` and ${facts.audioCodec}` : ""}`;
  const video = facts.videoCodec !== null && WEBM_VIDEO.includes(facts.videoCodec);
  const audio = facts.audioCodec === null || WEBM_AUDIO.includes(facts.audioCodec);
  if (video && audio) return pass(streams, limit);
  return fail(streams, limit, "A WebM file carries VP8, VP9 or AV1 with Opus or Vorbis only.");
}

export const checkFileSize: Check = (facts) => {
  const limit = "less than 500 MB per minute";
  if (facts.videoSeconds === null) return notMeasured("The size per minute", limit);
  const perMinute = facts.bytes / (facts.videoSeconds / 60);
  const measured = `${(perMinute / 1e6).toFixed(1)} MB per minute`;
  if (perMinute < MAX_BYTES_PER_MINUTE) return pass(measured, limit);
  return fail(measured, limit, `The file has ${measured}; it carries more than picture and sound need.`);
};

export const checkMetadata: Check = (facts, expected) => {
  const limit = "title, comment with the job's ids, creation time not in the future, all measurements";
  const unmeasured = MEASUREMENTS.filter((name) => facts[name] === null);
  const missing = REQUIRED_TAGS.filter((tag) => !facts.metadata[tag]);
  const measured = missing.length === 0 ? "title, comment, creation time" : `without ${missing.join(", ")}`;
  if (unmeasured.length > 0) return fail(measured, limit, `Could not be measured: ${unmeasured.join(", ")}.`);
  if (missing.length > 0) return fail(measured, limit, `The file lacks ${missing.join(", ")}.`);
  const problem = timeProblem(facts, expected.now) ?? idProblem(facts, expected.ids);
  return problem ? fail(measured, limit, problem) : pass(measured, limit);
};

function timeProblem(facts: FileFacts, now: Date): string | null {
  const text = facts.metadata.creation_time ?? "";
  const at = Date.parse(text);
  if (Number.isNaN(at)) return `The creation time "${text}" is not a time.`;
  return at > now.getTime() + DAY_MS ? `The creation time ${text} lies in the future.` : null;
}

function idProblem(facts: FileFacts, ids: Readonly<Record<string, string>>): string | null {
  const written = idsIn(facts.metadata.comment ?? "");
  const wrong = Object.keys(ids).filter((name) => written?.[name] !== ids[name]);
  return wrong.length === 0 ? null : `The comment does not carry this file's ${wrong.join(", ")}.`;
}

const commentSchema = z.record(z.string(), z.unknown());

/** The ids of a comment written as JSON; null when it is anything else. */
function idsIn(comment: string): Record<string, unknown> | null {
  try {
    return commentSchema.safeParse(JSON.parse(comment)).data ?? null;
  } catch {
    return null;
  }
}

function milliseconds(seconds: number, signed = true): string {
  const value = Math.round(seconds * 1000);
  return `${signed && value >= 0 ? "+" : ""}${value} ms`;
}
