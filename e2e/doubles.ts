import { readFile } from "node:fs/promises";
import path from "node:path";

/** The second studio of a run: its providers are doubles on this machine. playwright.config.ts starts it. */
export const doublesStudio = {
  url: process.env.STUDIO_E2E_DOUBLES_URL ?? "",
  dataDir: process.env.STUDIO_E2E_DOUBLES_DIR ?? "",
};

type Doubles = Record<"gemini" | "vertex" | "omni" | "runway" | "replicate" | "storage", string>;
type PaidJob = { provider: string; providerJobId: string; billedMicros: number };

/** Where the doubles answer. */
export async function readDoubles(): Promise<Doubles> {
  return JSON.parse(
    await readFile(path.join(doublesStudio.dataDir, "with-doubles", "doubles", "addresses.json"), "utf8"),
  );
}

/** What a provider would write on its bill. */
export async function ledgerOf(origin: string): Promise<PaidJob[]> {
  return (await fetch(`${origin}/__double/ledger`)).json();
}

/** Every request a provider was sent, by the name of its call. */
export async function requestsOf(origin: string): Promise<{ call: string; body: string }[]> {
  return (await fetch(`${origin}/__double/requests`)).json();
}
