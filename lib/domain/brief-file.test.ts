import { describe, expect, it } from "vitest";
import { describeFileProblem, parseBriefFile } from "@/lib/domain/brief-file";

const PROMPT = "A calm film about a lighthouse at dawn.";

function problemsOf(name: string, text: string): string[] {
  const file = parseBriefFile(name, text);
  if (file.ok) throw new Error("The file was accepted.");
  return file.problems.map(describeFileProblem);
}

function briefOf(name: string, text: string) {
  const file = parseBriefFile(name, text);
  if (!file.ok) throw new Error(file.problems.map(describeFileProblem).join("\n"));
  return file.brief;
}

describe("parseBriefFile", () => {
  it("reads JSON with the fields of a brief", () => {
    const brief = { prompt: PROMPT, durationSeconds: 20, preferences: { voice: true } };
    expect(briefOf("film.json", `\uFEFF${JSON.stringify(brief)}`)).toEqual(brief);
  });

  it("names the line of each wrong JSON field", () => {
    const text = `{\n  "prompt": "${PROMPT}",\n  "durationSeconds": 400,\n  "colour": "red",\n  "preferences": {\n    "voice": 1\n  }\n}`;
    expect(problemsOf("film.json", text)).toEqual([
      "Line 3, durationSeconds: A film lasts at most 300 seconds.",
      "Line 6, preferences.voice: Voice is true or false.",
      "Line 4, colour: “colour” is not a field of a brief.",
    ]);
  });

  it.each([
    ["a stray comma", `{\n  "prompt": "x",\n}`, 3],
    ["a missing end", `{\n  "prompt": "x"\n`, 2],
  ])("names the line where JSON breaks: %s", (_name, text, line) => {
    const [problem] = problemsOf("film.json", text);
    expect(problem).toMatch(new RegExp(`^Line ${line}, brief: This isn't valid JSON`));
  });

  it("takes a plain text for the prompt and half a minute for its length", () => {
    expect(briefOf("film.txt", `\n${PROMPT}\n`)).toEqual({ prompt: PROMPT, durationSeconds: 30 });
  });

  it.each([
    ["A 20 second film about a dog on the beach.", 20],
    ["Make a 45-second product video for Nimbus.", 45],
    ["A 2 minute documentary film about bees.", 120],
    ["Two dogs wait 40 seconds for a train.", 30],
  ])("reads the length that the text states: %s", (prompt, durationSeconds) => {
    expect(briefOf("film.txt", prompt)).toEqual({ prompt, durationSeconds });
  });

  it("reads the project, and backends by the names people know", () => {
    expect(briefOf("film.txt", `Project: Harbour films\nBackends: Veo, runway\n\n${PROMPT}`)).toMatchObject({
      project: "Harbour films",
      preferences: { allowedBackends: ["veo3", "runway"] },
    });
  });

  it("names the line of a backend that is not known", () => {
    expect(problemsOf("film.txt", `Backends: Veo, Sora\n\n${PROMPT}`)[0]).toMatch(
      /^Line 1, preferences.allowedBackends/,
    );
  });

  it("reads fields above the prompt and leaves scene lists in it", () => {
    const text = `Title: Harbour\nDuration: 1:30\nBudget: $7.50\nAspect ratio: 9:16\nfps: 30\nMusic: no\nBackends: veo3, runway\nPalette: #112233, #445566\n\nScene 1: A boat leaves.\nScene 2: It returns.`;
    expect(briefOf("film.txt", text)).toEqual({
      title: "Harbour",
      durationSeconds: 90,
      budgetUsd: 7.5,
      aspectRatio: "9:16",
      fps: 30,
      preferences: { music: false, allowedBackends: ["veo3", "runway"] },
      palette: ["#112233", "#445566"],
      prompt: "Scene 1: A boat leaves.\nScene 2: It returns.",
    });
  });

  it("takes a Markdown file's first heading for the title", () => {
    expect(briefOf("film.md", `# The harbour\n\n${PROMPT}`)).toMatchObject({ title: "The harbour", prompt: PROMPT });
  });

  it("names line and reason of a wrong field above the prompt", () => {
    const text = `---\ntitle: Harbour\nduration: soon\nlens: 35 mm\n---\n${PROMPT}`;
    expect(problemsOf("film.md", text)).toEqual(["Line 4, lens: “lens” is not a field of a brief."]);
    expect(problemsOf("film.txt", `duration: soon\nbudget: 500\n\n${PROMPT}`)).toEqual([
      "Line 1, durationSeconds: Say how long the film is, in seconds.",
      "Line 2, budgetUsd: The largest budget is $100.00.",
    ]);
  });

  it("keeps a Fountain script whole and estimates its length from its words", () => {
    const scene = "EXT. BEACH - DAY\n\nA dog runs along the water and barks at every single wave that comes in.";
    const script = Array.from({ length: 8 }, () => scene).join("\n\n");
    expect(briefOf("film.fountain", `Title: The Dog\nAuthor: Me\n\n${script}`)).toEqual({
      title: "The Dog",
      prompt: script,
      durationSeconds: 40,
    });
  });

  it("refuses a script that is too long with its count, on the line where it starts", () => {
    const [problem] = problemsOf("film.fountain", `Title: Long\n\nINT. ROOM - DAY\n\n${"word ".repeat(500)}`);
    expect(problem).toBe("Line 3, prompt: A prompt has at most 2,000 characters; this one has 2,516.");
  });

  it("refuses what is no brief file", () => {
    expect(problemsOf("film.pdf", "x")).toEqual([
      "“film.pdf” isn't a brief file; those end in .json, .txt, .md, .fountain.",
    ]);
    expect(problemsOf("film.txt", "  \n ")).toEqual(["Line 1, brief: The file is empty."]);
    expect(problemsOf("film.json", "[]")).toEqual(["Line 1, brief: Brief is a group of fields."]);
  });
});
