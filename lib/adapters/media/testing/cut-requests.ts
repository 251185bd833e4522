import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { makeMedia } from "@/lib/adapters/media/testing/make-media";
import type { BurnInArtist, Composer, CutClip, CutRequest } from "@/lib/pipeline/ports";

const SAMPLES_PER_SECOND = 48_000;

/** Writes a quiet tone as long as the sections, in place of music. */
export const toneComposer: Composer = {
  async compose(sections, _seed, toPath) {
    const seconds = sections.reduce((sum, section) => sum + section.seconds, 0);
    const samples = Math.round(seconds * SAMPLES_PER_SECOND);
    const wav = Buffer.alloc(44 + 4 * samples);
    wav.write("RIFF", 0, "latin1");
    wav.writeUInt32LE(36 + 4 * samples, 4);
    wav.write("WAVEfmt ", 8, "latin1");
    wav.set([16, 0, 0, 0, 1, 0, 2, 0], 16);
    wav.writeUInt32LE(SAMPLES_PER_SECOND, 24);
    wav.writeUInt32LE(4 * SAMPLES_PER_SECOND, 28);
    wav.set([4, 0, 16, 0], 32);
    wav.write("data", 36, "latin1");
    wav.writeUInt32LE(4 * samples, 40);
    for (let at = 0; at < samples; at++) {
      const value = Math.round(8000 * Math.sin((2 * Math.PI * 440 * at) / SAMPLES_PER_SECOND));
      wav.writeInt16LE(value, 44 + 4 * at);
      wav.writeInt16LE(value, 46 + 4 * at);
    }
    await writeFile(toPath, wav);
  },
};

/** Draws a white square of 16 pixels in the top row: one place further to the right for every scene. */
export const squareArtist: BurnInArtist = {
  async drawOverlay(clip, frame, _title, toPath) {
    const place = `${frame.width}:${frame.height}:${16 * (clip.sceneNumber - 1)}:0:black@0`;
    await makeMedia(toPath, [
      ...["-f", "lavfi", "-i", `color=white:size=16x16,format=rgba,pad=${place}`, "-frames:v", "1"],
    ]);
  },
};

/** A clip of the cut, for tests: every clip is a scene of its own unless it says otherwise. */
export function cutClip(index: number, clip: Partial<CutClip> & { path: string; lengthFrames: number }): CutClip {
  const sceneNumber = clip.sceneNumber ?? index + 1;
  return {
    code: `SC${String(sceneNumber).padStart(2, "0")}-SH${String(10 * (index + 1)).padStart(3, "0")}`,
    handleFrames: 0,
    transition: "cut",
    action: "Something happens.",
    dialogue: null,
    ownSound: false,
    picture: { setting: "studio", subject: "none", timeOfDay: "day", weather: "clear", mood: "calm" },
    ...clip,
    sceneNumber,
  };
}

/** A request for a small film; `workDir` is made. */
export function cutRequest(request: Partial<CutRequest> & Pick<CutRequest, "clips" | "workDir">): CutRequest {
  mkdirSync(request.workDir, { recursive: true });
  return {
    width: 128,
    height: 72,
    fps: 24,
    aspectRatio: "16:9",
    withMusic: true,
    seed: 7,
    metadata: { title: "The film", jobId: "job_1", planDigest: "abc123", createdAt: "2026-01-02T03:04:05.000Z" },
    burnIn: false,
    ...request,
  };
}
