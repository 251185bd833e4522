"use client";

import { useSearchParams } from "next/navigation";

export const BOARD_LAYOUTS = ["grid", "list", "filmstrip"] as const;
export type BoardLayout = (typeof BOARD_LAYOUTS)[number];

/** What of the board is in the address, so that it can be linked and survives a reload: its form and the open shot. */
export function useBoardAddress(): { layout: BoardLayout; openCode: string | null } {
  const search = useSearchParams();
  const layout = BOARD_LAYOUTS.find((known) => known === search.get("layout")) ?? "grid";
  return { layout, openCode: search.get("shot") };
}

export function showLayout(layout: BoardLayout): void {
  replace("layout", layout === "grid" ? null : layout);
}

export function showShot(code: string | null): void {
  replace("shot", code);
}

function replace(name: string, value: string | null): void {
  const url = new URL(window.location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  window.history.replaceState(null, "", url);
}
