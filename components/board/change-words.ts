import type { BoardChange } from "@/lib/domain/board/board-change";
import { nameShots } from "@/lib/domain/board/changed-board";
import { noteWords } from "@/lib/domain/board/note-words";

/** What somebody may want back at once: all but the small steps of one shot, which come many at a time. */
export function isWorthTelling(change: BoardChange): boolean {
  return change.kind === "edit" || change.kind === "move" ? change.codes.length > 1 : true;
}

/** A change in a short sentence, before the studio has said exactly what it did. */
export function changeWords(change: BoardChange): string {
  switch (change.kind) {
    case "edit":
      return `Changed ${nameShots(change.codes)}.`;
    case "move":
      return change.beforeCode
        ? `Moved ${nameShots(change.codes)} before ${change.beforeCode}.`
        : `Moved ${nameShots(change.codes)} to the end of scene ${change.sceneNumber}.`;
    case "split":
      return `Split ${change.code} at ${change.atSeconds} s.`;
    case "merge":
      return `Merged ${nameShots(change.codes)}.`;
    case "insert":
      return `Added a shot ${change.afterCode ? `after ${change.afterCode}` : `to scene ${change.sceneNumber}`}.`;
    case "delete":
      return `Removed ${nameShots(change.codes)}.`;
    case "restore":
      return `Restored version ${change.version}.`;
    case "references":
      return "Changed the references.";
    case "rewrite-scene":
      return `Rewrote scene ${change.sceneNumber}: ${noteWords(change.note)}.`;
    case "rewrite-prompt":
      return `Rewrote the prompt of ${change.code}: ${noteWords(change.note)}.`;
  }
}
