import { describe, expect, it } from "vitest";
import { readBriefFile } from "@/components/brief/read-brief-file";

const file = (name: string, text: string) => ({ name, size: text.length, text: async () => text });

describe("readBriefFile", () => {
  it("says how many scenes a screenplay has", async () => {
    const script = "INT. KITCHEN - NIGHT\n\nRain on the window.\n\nEXT. STREET - DAWN\n\nAda runs.";
    expect(await readBriefFile(file("rain.fountain", script))).toMatchObject({
      kind: "read",
      sentence: expect.stringContaining("a screenplay with 2 scenes"),
    });
  });

  it("names the line of what it can't use", async () => {
    const outcome = await readBriefFile(file("brief.json", '{\n "prompt": 7,\n "durationSeconds": 20\n}'));
    expect(outcome).toMatchObject({ kind: "refused", sentences: [expect.stringMatching(/^Line 2, prompt: /)] });
  });

  it("names the line on which a file stops being text", async () => {
    const outcome = await readBriefFile(file("brief.txt", "A film\nabout a \uFFFD"));
    expect(outcome).toMatchObject({ kind: "refused", sentences: [expect.stringMatching(/^Line 2: .*UTF-8/)] });
  });

  it("never reads a file that is too large to be a brief", async () => {
    const unread = async () => Promise.reject(new Error("read"));
    const outcome = await readBriefFile({ name: "film.txt", size: 5_000_000, text: unread });
    expect(outcome).toMatchObject({ kind: "refused", sentences: [expect.stringContaining("4 MB")] });
  });
});
