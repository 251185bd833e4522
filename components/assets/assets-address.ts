import { ASSETS_PAGE } from "@/components/shell/studio-pages";

/** The address of the page with a kind or a search; an empty value takes it away. */
export function assetsAddress(params: URLSearchParams | string, changes: { kind?: string; query?: string }): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return text ? `${ASSETS_PAGE}?${text}` : ASSETS_PAGE;
}
