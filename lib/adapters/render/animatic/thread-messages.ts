import type { BedTask } from "./audio/compose-bed-file";
import type { FilmBurnInTask } from "./burn-in-film";
import type { OverlayTask } from "./draw-overlay";
import type { StillTask } from "./render-still";
import type { TakeTask } from "./render-take";

/** Everything that is drawn or composed outside the server's event loop. */
export type Task = TakeTask | StillTask | OverlayTask | BedTask | FilmBurnInTask;

export type ToThread = { kind: "perform"; task: Task } | { kind: "cancel" };
export type FromThread = { kind: "progress"; done: number } | { kind: "finished" } | { kind: "failed"; reason: string };
