import { createHash } from "node:crypto";
import type { RenderBackend } from "@/lib/pipeline/ports";

const ID_LENGTH = 26;
const LOCAL_FAILURE = "The renderer on this machine ran out of memory while it drew this shot.";

/** The same backend with numbers and causes as they are in real life, so that its rows can be looked at. */
export function believable(backend: RenderBackend): RenderBackend {
  const numbers = new Map<string, string>();
  const inside = (id: string) => numbers.get(id) ?? id;
  return {
    ...backend,
    submit: async (request, call) => {
      const answer = await backend.submit(request, call);
      if (answer.kind !== "submitted" || !backend.charges) return answer;
      const providerJobId = numberOf(answer.providerJobId);
      numbers.set(providerJobId, answer.providerJobId);
      return { ...answer, providerJobId };
    },
    poll: async (id, waitMs) => {
      const progress = await backend.poll(inside(id), waitMs);
      if (progress.state !== "failed" || backend.charges) return progress;
      return { ...progress, failure: { ...progress.failure, message: LOCAL_FAILURE } };
    },
    download: (id, toPath) => backend.download(inside(id), toPath),
    cancel: (id) => backend.cancel(inside(id)),
    release: (id) => backend.release(inside(id)),
  };
}

/** Lower case letters and digits, as providers give them out. */
function numberOf(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${digest}`).toString(36).padStart(ID_LENGTH, "0").slice(0, ID_LENGTH);
}
