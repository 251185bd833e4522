"use client";

import { THEMES, type Theme } from "@/components/shell/theme";
import { pickTheme, useTheme } from "@/components/shell/use-theme";

export const THEME_WORDS: Record<Theme, string> = { dark: "Dark", light: "Light", system: "System" };

export function ThemeChoice() {
  const current = useTheme();
  return (
    <fieldset>
      <legend className="mb-1.5 text-muted text-xs">Theme</legend>
      <div className="grid grid-cols-3 rounded-md border border-edge p-0.5">
        {THEMES.map((theme) => (
          <label
            key={theme}
            className="grid h-8 place-items-center rounded-sm text-muted text-xs has-checked:bg-hover has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={theme === current}
              onChange={() => pickTheme(theme)}
              className="sr-only"
            />
            {THEME_WORDS[theme]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
