import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { FrameSampler } from "@/lib/adapters/ai/gemini/frame-sampler";
import { createFrameSampler } from "@/lib/adapters/ai/gemini/frame-sampler";
import { createGeminiJudge } from "@/lib/adapters/ai/gemini/gemini-judge";
import { geminiBench } from "@/lib/adapters/ai/gemini/testing/gemini-bench";
import { createMemoryCache } from "@/lib/adapters/cache/memory";
import { createWorkDir, makeClip } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { briefSchema } from "@/lib/domain/brief";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import { cleanStatistics, planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";
import { reportOf } from "@/lib/domain/qa/testing/report-of";
import type { Judge, JudgedShot } from "@/lib/pipeline/ports";
import { startGeminiDouble } from "@/scripts/doubles/gemini/gemini-double";

const bench = geminiBench(startGeminiDouble);
const fileAt = createWorkDir();
const NOW = new Date("2026-03-01T12:00:00Z");
const BRIEF = briefSchema.parse({ prompt: "A calm film about a lighthouse.", durationSeconds: 10 });
const PLAN = { ...planOfShots([{}, {}, { sceneNumber: 2 }]), digest: "plan-1" };
const { signal } = new AbortController();

/** Frames that differ by what is asked for, without a file. */
const painted: FrameSampler = {
  sample: async (moments) =>
    Promise.all(
      moments.map(async (moment) => {
        const canvas = createCanvas(16, 9);
        const brush = canvas.getContext("2d");
        brush.fillStyle = `hsl(${Math.round(moment.atSeconds * 90)} 50% 50%)`;
        brush.fillRect(0, 0, 16, 9);
        return { ...moment, jpeg: await canvas.encode("jpeg", 80) };
      }),
    ),
};

const cacheOf = () => createMemoryCache({ clock: { now: () => NOW } });
const judgeOf = (cache = cacheOf(), frames = painted) =>
  createGeminiJudge({ client: bench.client(), cache, frames, now: () => NOW });

const shotsOf = (more: Partial<JudgedShot> = {}): JudgedShot[] =>
  PLAN.shots.map(({ code }) => ({
    code,
    path: `${code}.mp4`,
    statistics: cleanStatistics(),
    report: reportOf(code),
    ...more,
  }));

async function judged(judge: Judge = judgeOf(), shots = shotsOf()) {
  return judgementSchema.parse(await judge.judge({ brief: BRIEF, plan: PLAN, shots }, signal));
}

const sent = () => bench.double.requests.map(({ body }) => JSON.parse(body).contents[0].parts);
const dataOf = (parts: { text: string }[]) => JSON.parse(parts[0]?.text ?? "").data;

describe("createGeminiJudge", () => {
  it("passes a good film after three looks, and says what it was judged by", async () => {
    const film = await judged();
    expect(film).toMatchObject({
      basis: "judged by a vision model",
      judge: "Gemini (gemini-3.8-flash)",
      outcome: "pass",
      average: 9,
      critical: [],
      judgedAt: NOW.toISOString(),
    });
    expect(film.shots.map(({ code, average }) => [code, average])).toEqual(PLAN.shots.map(({ code }) => [code, 9]));
    expect(film.provenance?.modelVersions).toEqual(["gemini-3.8-flash"]);
    expect(new Set(film.provenance?.samples.map(({ framesSha256 }) => framesSha256)).size).toBe(3);
    expect(bench.requests()).toBe(3);
  });

  it("looks at other frames and asks in another order each time", async () => {
    await judged();
    const times = sent().map((parts) => dataOf(parts).frames.map(({ time }: { time: string }) => time));
    expect(new Set(times.map(String)).size).toBe(3);
    const orders = sent().map((parts) => dataOf(parts).questions.map(({ id }: { id: string }) => id));
    expect(new Set(orders.map(String)).size).toBe(3);
    expect(new Set(orders.map((order) => order.toSorted().join())).size).toBe(1);
  });

  it("tells the model nothing of scores, good answers or measurements", async () => {
    await judged();
    const [parts] = sent();
    expect(Object.keys(dataOf(parts))).toEqual(["brief", "scenes", "shots", "frames", "questions"]);
    expect(Object.keys(dataOf(parts).questions[0])).toEqual(["id", "question"]);
  });

  it("fails a bad film, with the moments that show why", async () => {
    bench.fault("bad-film", 3);
    const film = await judged();
    expect(film.outcome).toBe("fail");
    expect(film.average).toBeLessThanOrEqual(1);
    const visual = film.scores.find(({ dimension }) => dimension === "visual-quality");
    expect(visual?.evidence[1]).toEqual({
      code: expect.stringMatching(/^SC0/),
      atSeconds: expect.any(Number),
      finding: expect.stringMatching(/goes wrong at/),
    });
    expect(Math.max(...(visual?.evidence ?? []).map(({ atSeconds }) => atSeconds ?? 0))).toBeLessThanOrEqual(4);
    expect(bench.requests()).toBe(3);
  });

  it("looks twice more when a film is close to the mark", async () => {
    bench.fault("middling-film", 5);
    const film = await judged();
    expect(film.average).toBeGreaterThan(5);
    expect(film.average).toBeLessThan(7.5);
    expect(bench.requests()).toBe(5);
    expect(film.provenance?.samples).toHaveLength(5);
  });

  it("leaves a film to a person when the looks contradict each other", async () => {
    bench.fault("bad-film", 1);
    const film = await judged();
    expect(film.average).toBe(9);
    expect(film.outcome).toBe("needs-a-person");
    expect(bench.requests()).toBe(5);
  });

  it("leaves a film to a person when most of it could not be told", async () => {
    bench.fault("unseen-film", 5);
    expect((await judged()).outcome).toBe("needs-a-person");
  });

  it.each(["foreign-times", "malformed-json", "wrong-schema", "injected", "empty-candidates"])(
    "never passes a film on answers with %s",
    async (fault) => {
      bench.fault(fault, 99);
      await expect(judged()).rejects.toMatchObject({ code: "provider_failed", retryable: false });
      expect(bench.requests()).toBe(2);
    },
  );

  it("says which times were made up, and takes a better answer", async () => {
    bench.fault("foreign-times", 1);
    expect((await judged()).outcome).toBe("pass");
    expect(JSON.parse(sent()[1].at(-1).text).problems).toEqual(["Times that no frame has: 9999.00."]);
    expect(bench.requests()).toBe(4);
  });

  it("keeps the takes when Gemini refuses the pictures", async () => {
    bench.fault("finish-image-safety", 9);
    await expect(judged()).rejects.toMatchObject({
      code: "provider_rejected",
      message: expect.stringContaining("The takes are kept; a person can watch the film and decide."),
    });
  });

  it("asks nothing twice for the same film, and everything for another plan", async () => {
    const cache = cacheOf();
    const film = await judged(judgeOf(cache));
    expect(await judged(judgeOf(cache))).toEqual(film);
    expect(bench.requests()).toBe(3);
    const plan = { ...PLAN, digest: "plan-2" };
    await judgeOf(cache).judge({ brief: BRIEF, plan, shots: shotsOf() }, signal);
    expect(bench.requests()).toBe(6);
  });

  it("goes on after a broken look where it stopped", async () => {
    const cache = cacheOf();
    const judge = judgeOf(cache);
    bench.double.faults.add({
      call: "generate",
      whenBodyContains: "SC01-SH010",
      times: 1,
      fault: { kind: "own", name: "good-film" },
    });
    bench.fault("empty-candidates", 2);
    await expect(judged(judge)).rejects.toMatchObject({ code: "provider_failed" });
    expect(bench.requests()).toBe(3);
    expect((await judged(judge)).outcome).toBe("pass");
    expect(bench.requests()).toBe(5);
  });

  it("caps what the model praises and the measurements deny", async () => {
    const report = reportOf("SC01-SH010", { codec: { verdict: "fail", reason: "mpeg4 is not allowed." } });
    const film = await judged(judgeOf(), shotsOf({ report }));
    const technical = film.scores.find(({ dimension }) => dimension === "technical-excellence");
    expect(technical).toMatchObject({ score: 4, evidence: expect.arrayContaining([expect.anything()]) });
    expect(technical?.evidence[0]?.finding).toBe("mpeg4 is not allowed.");
    expect(film.outcome).toBe("fail");
  });

  it("fails a black film, whatever the model says", async () => {
    const statistics = cleanStatistics({ black: [{ startSeconds: 0, seconds: 4 }] });
    const film = await judged(judgeOf(), shotsOf({ statistics }));
    expect(film.outcome).toBe("fail");
    expect(film.critical[0]).toContain("is black");
  });

  it("leaves a film with an unmeasured shot to a person, and refuses one without takes", async () => {
    const [first, second] = shotsOf();
    expect(
      (
        await judged(
          judgeOf(),
          [first, second].flatMap((shot) => shot ?? []),
        )
      ).outcome,
    ).toBe("needs-a-person");
    await expect(judged(judgeOf(), [])).rejects.toMatchObject({ code: "measure_failed" });
  });

  it("shows real frames of the takes, with their times beside them", async () => {
    const files = await Promise.all(PLAN.shots.map(({ code }) => makeClip(fileAt(`${code}.mp4`), { frames: 96 })));
    const shots = shotsOf().map((shot, index) => ({ ...shot, path: files[index] ?? "" }));
    expect((await judged(judgeOf(cacheOf(), createFrameSampler({ ffmpegPath })), shots)).outcome).toBe("pass");
    const [parts] = sent();
    const images = parts.filter((part: { inlineData?: unknown }) => part.inlineData);
    expect(images).toHaveLength(9);
    expect(parts[1]).toEqual({ text: "Frame at 0.00 s" });
    expect(Buffer.from(images[0].inlineData.data, "base64").subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });

  it("stops when it is called off", async () => {
    const judging = judgeOf().judge({ brief: BRIEF, plan: PLAN, shots: shotsOf() }, AbortSignal.abort());
    await expect(judging).rejects.toThrow("aborted");
    expect(bench.requests()).toBe(0);
  });
});
