export const THEMES = ["dark", "light", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Kept in a cookie, so that the server already draws the next page in it and nothing flashes. */
export const THEME_COOKIE = "theme";

const BARS = { dark: "#0c0d10", light: "#f6f6f7" } as const;

/** Dark for whoever never picked one. */
export function themeOf(kept: string | undefined): Theme {
  return THEMES.find((theme) => theme === kept) ?? "dark";
}

/** What phones paint around the page. */
export function barColours(theme: Theme) {
  if (theme !== "system") return BARS[theme];
  return [
    { media: "(prefers-color-scheme: dark)", color: BARS.dark },
    { media: "(prefers-color-scheme: light)", color: BARS.light },
  ];
}
