import { analyseReading } from "@/lib/adapters/ai/planner/board/analyse-reading";
import { directScenes } from "@/lib/adapters/ai/planner/board/direct-scenes";
import { createLocalPen } from "@/lib/adapters/ai/planner/board/local-pen";
import { translateShots } from "@/lib/adapters/ai/planner/board/translate-shots";
import { type CastMember, findCast } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { readBrief } from "@/lib/adapters/ai/planner/reading/read-brief";
import { rewriteByWords } from "@/lib/adapters/ai/planner/rewrite/rewrite-by-words";
import type { ConsistencyMarkers } from "@/lib/domain/plan";
import type { Planner } from "@/lib/pipeline/ports";

/**
 * A planner without a model and without a network: it reads the words of a brief, in any language, and lays out a board
 * in them. The same brief gives the same board, shot by shot and seed by seed, in every process. It never fails.
 */
export function createLocalPlanner(): Planner {
  return {
    name: "local planner",
    pen: createLocalPen,
    async rewrite(brief, task, signal) {
      signal.throwIfAborted();
      return { ...rewriteByWords(brief, task, createLocalPen(brief)), writtenBy: "local planner" };
    },
    async analyse(brief, signal) {
      signal.throwIfAborted();
      return analyseReading(brief, readBrief(brief));
    },
    async direct(brief, _analysis, signal) {
      signal.throwIfAborted();
      return directScenes(brief, readBrief(brief));
    },
    async translate(brief, { analysis, scenes, markers, longestClipSeconds }, signal) {
      signal.throwIfAborted();
      const reading = readBrief(brief);
      const whole = look(brief.prompt, reading.language);
      return translateShots(brief, {
        scenes,
        markers,
        longestClipSeconds,
        language: reading.language,
        filmSubject: analysis.subject,
        cast: castOf(markers, reading.cast),
        unwanted: whole.unwanted,
        unwantedSubjects: whole.unwantedSubjects,
        musicNotes: reading.notes.music,
      });
    },
  };
}

/** The marked characters, with what the brief says of them; people who edit a board may have added some. */
function castOf(markers: ConsistencyMarkers, read: readonly CastMember[]): CastMember[] {
  return markers.characters.map((marker) => {
    const known = read.find((member) => member.name === marker.name);
    if (known) return known;
    const subject = findCast(`${marker.name}, ${marker.appearance}`, "en")[0]?.subject ?? "person";
    const aliases = [marker.name, marker.name.split(/\s+/)[0] ?? marker.name];
    return { name: marker.name, kind: "character", subject, appearance: marker.appearance, aliases };
  });
}
