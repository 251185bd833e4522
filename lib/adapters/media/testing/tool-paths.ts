import { accessSync, chmodSync, constants } from "node:fs";
import path from "node:path";

// biome-ignore lint/style/noProcessEnv: tests are told which tools to use by the environment, like the studio itself
const { FFMPEG_PATH, FFPROBE_PATH } = process.env;

const installed = (file: string) => executable(path.join(process.cwd(), "node_modules", file));

/** The ffmpeg and ffprobe that tests run: FFMPEG_PATH and FFPROBE_PATH, else the installed packages'. */
export const ffmpegPath = FFMPEG_PATH || installed("node-ffmpeg-linux-x64/ffmpeg");
export const ffprobePath = FFPROBE_PATH || installed("@ffprobe-installer/linux-x64/ffprobe");

/** The ffprobe package leaves its file without the right to run when install scripts are off. */
function executable(file: string): string {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
  return file;
}
