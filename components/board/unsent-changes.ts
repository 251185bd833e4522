"use client";

import type { BoardRequest } from "@/components/board/board-request";

/** `load`: the load of the page that is sending it; after a reload nobody is. */
type Unsent = { id: string; load: number; request: BoardRequest };

const keyOf = (jobId: string) => `board-unsent:${jobId}`;

/** Keeps what is done to a board until it was answered, for a window that is reloaded before. Answers with how to forget it. */
export function keepUnsent(jobId: string, request: BoardRequest): () => void {
  const id = crypto.randomUUID();
  write(jobId, [...read(jobId), { id, load: performance.timeOrigin, request }]);
  return () =>
    write(
      jobId,
      read(jobId).filter((one) => one.id !== id),
    );
}

/** What this window was still to send when it was reloaded, in its order. It is the caller's from now on. */
export function takeUnsent(jobId: string): BoardRequest[] {
  const unsent = read(jobId);
  const isOwn = ({ load }: Unsent) => load === performance.timeOrigin;
  write(jobId, unsent.filter(isOwn));
  return unsent.filter((one) => !isOwn(one)).map(({ request }) => request);
}

/** What is still to send was done to the boards that this window's own changes made meanwhile. */
export function rebaseUnsent(jobId: string, newestOwn: (seenVersion: number) => number): void {
  const rebase = ({ request, ...rest }: Unsent): Unsent => ({
    ...rest,
    request: { ...request, seenVersion: newestOwn(request.seenVersion) },
  });
  write(jobId, read(jobId).map(rebase));
}

function read(jobId: string): Unsent[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(jobId)) ?? "[]") as Unsent[];
  } catch {
    return [];
  }
}

function write(jobId: string, unsent: readonly Unsent[]): void {
  if (unsent.length === 0) sessionStorage.removeItem(keyOf(jobId));
  else sessionStorage.setItem(keyOf(jobId), JSON.stringify(unsent));
}
