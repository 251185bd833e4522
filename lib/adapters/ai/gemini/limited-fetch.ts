import { AppError } from "@/lib/domain/errors";

/**
 * Calls the vendor's SDK so that no answer larger than this is ever held in memory: the rest of it is not read.
 * The SDK takes no `fetch` of its own, but looks up the platform's before its first `await`; for exactly that stretch,
 * in which nothing else can run, the platform's `fetch` is one that counts. Reading past the limit rejects with
 * AppError "too_large".
 */
export function withLimitedFetch<T>(largestBytes: number, call: () => Promise<T>): Promise<T> {
  const platformFetch = globalThis.fetch;
  globalThis.fetch = async (...request) => limited(await platformFetch(...request), largestBytes);
  try {
    return call();
  } finally {
    globalThis.fetch = platformFetch;
  }
}

function limited(response: Response, largestBytes: number): Response {
  if (response.body === null) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > largestBytes) controller.error(tooLarge(largestBytes));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}

function tooLarge(largestBytes: number): AppError {
  return new AppError("too_large", `The answer is larger than ${Math.round(largestBytes / 2 ** 20)} MB.`);
}
