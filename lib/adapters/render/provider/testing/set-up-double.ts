import { afterAll, beforeAll, beforeEach } from "vitest";

type AnyDouble = { reset(): void; stop(): Promise<void> };

/** Starts a provider's double for the tests of one file, fresh for every test. Answers with the way to it. */
export function setUpDouble<D extends AnyDouble>(start: () => Promise<D>): () => D {
  let double: D | null = null;
  const running = () => {
    if (double) return double;
    throw new Error("The double runs only during the tests.");
  };
  beforeAll(async () => {
    double = await start();
  });
  beforeEach(() => running().reset());
  afterAll(() => double?.stop());
  return running;
}
