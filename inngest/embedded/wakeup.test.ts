import { expect, it } from "vitest";
import { Wakeup } from "./wakeup";

const FOR_EVER_MS = 2 ** 30;

it("a poke ends the sleep", async () => {
  const wakeup = new Wakeup();
  const sleeping = wakeup.sleep(FOR_EVER_MS);
  wakeup.poke();
  await expect(sleeping).resolves.toBeUndefined();
});

it("a poke that came while nobody slept ends the next sleep at once, and only that", async () => {
  const wakeup = new Wakeup();
  wakeup.poke();
  wakeup.poke();
  await wakeup.sleep(FOR_EVER_MS);
  let woke = false;
  const second = wakeup.sleep(FOR_EVER_MS).then(() => {
    woke = true;
  });
  await Promise.resolve();
  expect(woke).toBe(false);
  wakeup.poke();
  await second;
});

it("the pokes of one turn of the event loop wake once", async () => {
  const wakeup = new Wakeup();
  const sleeping = wakeup.sleep(FOR_EVER_MS);
  wakeup.poke();
  queueMicrotask(() => wakeup.poke());
  await sleeping;
  const second = wakeup.sleep(1).then(() => "woken by the time");
  await expect(second).resolves.toBe("woken by the time");
});

it("the time ends the sleep when no poke does", async () => {
  await expect(new Wakeup().sleep(1)).resolves.toBeUndefined();
});
