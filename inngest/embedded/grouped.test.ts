import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { Grouped } from "./grouped";

/** Doubles numbers; every group waits until it is let go. */
function doubling(refuse: (group: readonly number[]) => boolean = () => false) {
  const groups: number[][] = [];
  const letGo: (() => void)[] = [];
  const grouped = new Grouped<number, number>(async (inputs) => {
    groups.push([...inputs]);
    await new Promise<void>((resolve) => letGo.push(resolve));
    if (refuse(inputs)) throw new Error(`refused ${inputs.join()}`);
    return inputs.map((input) => input * 2);
  });
  const letAllGo = async () => {
    while (letGo.length > 0 || groups.length === 0) {
      letGo.shift()?.();
      await sleep(1);
    }
  };
  return { grouped, groups, letAllGo };
}

it("does together what was asked for in one turn of the event loop, and answers each", async () => {
  const { grouped, groups, letAllGo } = doubling();
  const answers = [1, 2, 3].map((number) => grouped.add(number));
  await letAllGo();
  expect(await Promise.all(answers)).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3]]);
});

it("has four groups under way at most; whatever comes meanwhile is one more", async () => {
  const { grouped, groups, letAllGo } = doubling();
  const answers: Promise<number>[] = [];
  for (let number = 1; number <= 9; number++) {
    answers.push(grouped.add(number));
    await sleep(1);
  }
  expect(groups).toEqual([[1], [2], [3], [4]]);
  await letAllGo();
  await Promise.all(answers);
  expect(groups.slice(4)).toEqual([[5, 6, 7, 8, 9]]);
});

it("lets nobody fail through a neighbour", async () => {
  const { grouped, groups, letAllGo } = doubling((group) => group.includes(2));
  const answers = Promise.allSettled([1, 2, 3].map((number) => grouped.add(number)));
  await letAllGo();
  expect(await answers).toMatchObject([
    { value: 2 },
    { reason: expect.objectContaining({ message: "refused 2" }) },
    { value: 6 },
  ]);
  expect(groups).toEqual([[1, 2, 3], [1], [2], [3]]);
});
