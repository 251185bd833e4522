"use client";

import { useSyncExternalStore } from "react";

const THEME_COOKIE = "theme";
const YEAR_SECONDS = 31_536_000;
const CHANGED = "studio:theme";
const THEMES = [
  { id: "system", label: "System" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
] as const;

/** Kept in a cookie, so that the server already draws the next page in it. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(subscribe, currentTheme, () => "system");
  return (
    <fieldset>
      <legend className="mb-1.5 text-muted text-xs">Theme</legend>
      <div className="grid grid-cols-3 rounded-md border border-edge p-0.5">
        {THEMES.map(({ id, label }) => (
          <label
            key={id}
            className="grid h-8 place-items-center rounded-sm text-muted text-xs has-checked:bg-hover has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={id}
              checked={theme === id}
              onChange={() => pick(id)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function pick(theme: string): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === "system" ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax`;
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

function currentTheme(): string {
  return document.documentElement.dataset.theme ?? "system";
}
