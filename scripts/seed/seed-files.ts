import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { StillArtist, Storage } from "@/lib/pipeline/ports";
import type { FakeMedia } from "@/lib/pipeline/testing/fake-media";
import type { SeedFiles } from "@/scripts/seed/seed-world";

const run = promisify(execFile);
const CLIP_SECONDS = 10;

/**
 * Files to look at behind made-up facts: stills are really drawn, once for each picture; takes and films are one small
 * clip; a film's poster is its first still.
 */
export async function createSeedFiles(real: {
  storage: Storage;
  stillArtist: StillArtist;
  ffmpegPath: string;
}): Promise<SeedFiles> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "studio-seed-"));
  const clip = path.join(dir, "clip.mp4");
  await makeClip(real.ffmpegPath, clip);
  const stills = new Map<string, Promise<string>>();
  const firstStills = new Map<string, string>();

  async function still(request: Parameters<StillArtist["draw"]>[0]): Promise<string> {
    const { picture, framing, move } = request.shot;
    const name = JSON.stringify([picture, framing, move, request.width, request.height]);
    const drawn = stills.get(name) ?? draw(request, path.join(dir, `still-${stills.size}.jpg`));
    stills.set(name, drawn);
    return await drawn;
  }

  async function draw(request: Parameters<StillArtist["draw"]>[0], toPath: string): Promise<string> {
    await real.stillArtist.draw(request, toPath);
    return toPath;
  }

  /** What really stands behind a path: itself, or a stand-in of its kind. */
  async function sourceOf(key: string, from: string, contentType: string): Promise<string> {
    const jobId = key.split("/")[1] ?? "";
    if (contentType.startsWith("video/")) return clip;
    const exists = await stat(from).then(
      () => true,
      () => false,
    );
    if (exists && contentType === "image/jpeg" && !firstStills.has(jobId)) {
      const kept = path.join(dir, `first-${firstStills.size}.jpg`);
      await copyFile(from, kept);
      firstStills.set(jobId, kept);
    }
    if (exists) return from;
    const [anyStill] = firstStills.values();
    if (contentType.startsWith("image/")) return firstStills.get(jobId) ?? anyStill ?? clip;
    await writeFile(path.join(dir, "empty.json"), "[]");
    return path.join(dir, "empty.json");
  }

  return {
    wrap: (media) => ({
      stillArtist: { draw: async (request, toPath) => copyFile(await still(request), toPath) },
      storage: kept(media, real.storage, sourceOf),
      withWorkDir: async (work) => {
        const folder = await mkdtemp(path.join(dir, "work-"));
        return await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
      },
      writeText: (file, text) => writeFile(file, text, "utf8"),
    }),
    close: () => rm(dir, { recursive: true, force: true }),
  };
}

/** The made-up facts are kept under the same key as the real file. */
function kept(
  media: FakeMedia,
  storage: Storage,
  sourceOf: (key: string, from: string, contentType: string) => Promise<string>,
): Storage {
  return {
    ...media.storage,
    putFile: async (key, from, contentType) => {
      await media.storage.putFile(key, from, contentType);
      return await storage.putFile(key, await sourceOf(key, from, contentType), contentType);
    },
  };
}

async function makeClip(ffmpegPath: string, toPath: string): Promise<void> {
  const picture = `gradients=size=1280x720:rate=24:duration=${CLIP_SECONDS}:speed=0.02:c0=0x0f2533:c1=0x355e73:c2=0xf0b35a`;
  const sound = `anullsrc=channel_layout=stereo:sample_rate=48000:duration=${CLIP_SECONDS}`;
  const encode = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest"];
  const inputs = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound];
  await run(ffmpegPath, ["-y", "-loglevel", "error", ...inputs, ...encode, "-movflags", "+faststart", toPath]);
}
