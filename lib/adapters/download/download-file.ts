import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { AppError } from "@/lib/domain/errors";
import { DownloadFailed } from "./download-failed";
import type { DownloadPolicy } from "./download-policy";
import { type DownloadSource, findSource, type HostAddress, resolveWithSystem } from "./download-source";
import { looksLikeVideo, VIDEO_MAGIC_BYTES } from "./looks-like-video";
import { requireWholeFile } from "./require-whole-file";

export type Downloaded = { bytes: number; sha256: string };

/**
 * Fetches a provider's finished video. The file appears at `toPath` whole or not at all: https only, hosts of the list
 * only, public addresses only and the connection goes to the address that was checked; size, time, announced length and
 * first bytes must be right. Throws DownloadFailed (AppError "provider_failed") with a `reason`; "disk_full" when our
 * disk is; the signal's own reason when it was aborted. `resolveHost` is asked once.
 */
export async function downloadFile(
  url: string,
  toPath: string,
  policy: DownloadPolicy,
  signal?: AbortSignal,
  resolveHost = resolveWithSystem,
): Promise<Downloaded> {
  const temporary = `${toPath}.${randomUUID()}.part`;
  const timeUp = AbortSignal.timeout(policy.timeoutMs);
  const stop = signal ? AbortSignal.any([signal, timeUp]) : timeUp;
  try {
    const source = await unlessAborted(findSource(url, policy, resolveHost), stop);
    const response = await answerOf(source, policy, stop);
    const downloaded = await save(response, source.host, temporary, policy.maxBytes);
    await requireWholeFile(temporary, downloaded.bytes);
    await rename(temporary, toPath);
    return downloaded;
  } catch (error) {
    await rm(temporary, { force: true });
    if (signal?.aborted) throw signal.reason;
    throw timeUp.aborted ? tookTooLong(policy.timeoutMs) : inWords(error);
  }
}

function answerOf(source: DownloadSource, policy: DownloadPolicy, signal: AbortSignal): Promise<IncomingMessage> {
  const request = source.url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { ...policy.headers, "accept-encoding": "identity" };
    // A connection of its own: one that is kept open could lead to an address that was never checked.
    const call = request(source.url, { agent: false, headers, signal, lookup: only(source.addresses) });
    call.once("error", reject);
    call.once("response", (response) => {
      const problem = problemOf(response, source.host, policy.maxBytes);
      if (!problem) return resolve(response);
      response.destroy();
      reject(problem);
    });
    call.end();
  });
}

/** Answers every question for an address with the ones that were checked. */
function only(addresses: HostAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all || !first) return callback(null, addresses);
    callback(null, first.address, first.family);
  };
}

function problemOf(response: IncomingMessage, host: string, maxBytes: number): DownloadFailed | null {
  const status = response.statusCode ?? 0;
  // A redirect is the usual way around a list of hosts, would carry our key along, and no provider's file needs one.
  if (status >= 300 && status < 400)
    return new DownloadFailed("refused", `The finished file was not fetched, because ${host} sent us elsewhere.`);
  if (status === 403 || status === 404 || status === 410)
    return new DownloadFailed("expired", `The link to the finished file at ${host} no longer works (${status}).`);
  if (status === 401)
    return new DownloadFailed("refused", `${host} refused the key when the finished file was fetched (401).`);
  if (status !== 200)
    return new DownloadFailed("broken", `${host} answered ${status} instead of sending the finished file.`);
  return Number(response.headers["content-length"] ?? 0) > maxBytes ? tooLarge(host, maxBytes) : null;
}

async function save(response: IncomingMessage, host: string, path: string, maxBytes: number): Promise<Downloaded> {
  const hash = createHash("sha256");
  const announced = response.headers["content-length"];
  let bytes = 0;
  let start = Buffer.alloc(0);
  await using file = await open(path, "wx");
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(host, maxBytes);
    if (start.length < VIDEO_MAGIC_BYTES) start = Buffer.concat([start, chunk.subarray(0, VIDEO_MAGIC_BYTES)]);
    if (start.length >= VIDEO_MAGIC_BYTES && !looksLikeVideo(start)) throw noVideo(host);
    hash.update(chunk);
    await writeAll(file, chunk);
  }
  if (announced !== undefined && bytes !== Number(announced))
    throw new DownloadFailed("broken", `The finished file from ${host} ended after ${bytes} bytes, before its end.`);
  if (!looksLikeVideo(start)) throw noVideo(host);
  return { bytes, sha256: hash.digest("hex") };
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** A name can't be un-asked, so its answer is no longer waited for. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
  });
}

function tooLarge(host: string, maxBytes: number): DownloadFailed {
  const megabytes = Math.round(maxBytes / 1_000_000);
  return new DownloadFailed("refused", `The finished file from ${host} is larger than ${megabytes} MB.`);
}

function noVideo(host: string): DownloadFailed {
  return new DownloadFailed("broken", `What ${host} sent is not a video.`);
}

function tookTooLong(timeoutMs: number): DownloadFailed {
  return new DownloadFailed(
    "broken",
    `The finished file did not arrive within ${Math.round(timeoutMs / 1000)} seconds.`,
  );
}

function inWords(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOSPC" || code === "EDQUOT") {
    const message = "The disk is full, so the finished file could not be fetched. Free some space, then resume.";
    return new AppError("disk_full", message, { cause: error, retryable: false });
  }
  return new DownloadFailed("broken", "The connection broke while the finished file was fetched.", error);
}
