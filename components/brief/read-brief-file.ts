import type { BriefInput } from "@/lib/domain/brief";
import { describeFileProblem, parseBriefFile } from "@/lib/domain/brief-file";
import { isFountain } from "@/lib/domain/fountain";
import { outlineOf } from "@/lib/domain/script-outline";
import { formatCount } from "@/lib/format";

export type FileOutcome =
  | { kind: "read"; fileName: string; brief: BriefInput; sentence: string }
  | { kind: "refused"; fileName: string; sentences: string[] };

const LARGEST_BYTES = 4_000_000;

/** Reads a brief from a file, or says for each problem on which line it is and why. Nothing is sent. */
export async function readBriefFile(file: Pick<File, "name" | "size" | "text">): Promise<FileOutcome> {
  const { name: fileName } = file;
  if (file.size > LARGEST_BYTES) return refused(fileName, "It is larger than 4 MB; a brief is a page or two of text.");
  const text = await file.text();
  const broken = text.split("\n").findIndex((line) => line.includes("\uFFFD") || line.includes("\0"));
  if (broken >= 0)
    return refused(fileName, `Line ${broken + 1}: this is not text in UTF-8. Save it as UTF-8 and try again.`);
  const parsed = parseBriefFile(fileName, text);
  if (!parsed.ok) return { kind: "refused", fileName, sentences: parsed.problems.map(describeFileProblem) };
  return { kind: "read", fileName, brief: parsed.brief, sentence: readSentence(fileName, parsed.brief.prompt) };
}

function refused(fileName: string, sentence: string): FileOutcome {
  return { kind: "refused", fileName, sentences: [sentence] };
}

function readSentence(fileName: string, prompt: string): string {
  const scenes = outlineOf(prompt).scenes.length;
  const found =
    scenes > 0 ? `: a ${isFountain(prompt) ? "screenplay" : "list"} with ${formatCount(scenes, "scene")}` : "";
  return `The form is filled in from ${fileName}${found}. Nothing is sent yet.`;
}
