import { describe, expect, it } from "vitest";
import type { RenderProgress } from "@/lib/pipeline/ports";
import { createPacedPoll } from "./paced-poll";

function asking(answers: RenderProgress[]) {
  const asked: string[] = [];
  const ask = async (id: string): Promise<RenderProgress> => {
    asked.push(id);
    return answers.shift() ?? { state: "succeeded", charge: null };
  };
  return { asked, ask };
}

const running: RenderProgress = { state: "running", done: 0.5 };

describe("createPacedPoll", () => {
  it("asks once within the pause, also when many want to know at once", async () => {
    const { asked, ask } = asking([running]);
    const paced = createPacedPoll(ask, 60_000);
    const answers = await Promise.all([paced.poll("a", 0), paced.poll("a", 0), paced.poll("a", 0)]);
    expect(answers).toEqual([running, running, running]);
    expect(await paced.poll("a", 0)).toEqual(running);
    expect(asked).toEqual(["a"]);
  });

  it("keeps the pause for each job apart", async () => {
    const { asked, ask } = asking([running, running]);
    const paced = createPacedPoll(ask, 60_000);
    await paced.poll("a", 0);
    await paced.poll("b", 0);
    expect(asked).toEqual(["a", "b"]);
  });

  it("asks again at once after it was told to forget", async () => {
    const { asked, ask } = asking([running]);
    const paced = createPacedPoll(ask, 60_000);
    await paced.poll("a", 0);
    paced.forget("a");
    expect(await paced.poll("a", 0)).toEqual({ state: "succeeded", charge: null });
    expect(asked).toHaveLength(2);
  });

  it("waits for news as long as it may", async () => {
    const { asked, ask } = asking([running, running]);
    expect(await createPacedPoll(ask, 5).poll("a", 30_000)).toEqual({ state: "succeeded", charge: null });
    expect(asked).toHaveLength(3);
  });
});
