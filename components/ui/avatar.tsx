import clsx from "clsx";

const SHADES = [
  "bg-accent/20 text-accent",
  "bg-good/20 text-good",
  "bg-warn/20 text-warn",
  "bg-gold/20 text-gold",
] as const;

/** A person as their initials. The name is the tooltip and what is read out; the shade only helps to tell apart. */
export function Avatar({ name, isSmall = false }: { name: string; isSmall?: boolean }) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={clsx(
        "grid shrink-0 place-items-center rounded-full font-medium ring-2 ring-canvas",
        isSmall ? "size-6 text-[0.625rem]" : "size-7 text-2xs",
        SHADES[shadeOf(name)],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** "Ada Lovelace" is AL, "Plato" is PL. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] || "?";
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (last ? initial(first) + initial(last) : [...first].slice(0, 2).join("")).toLocaleUpperCase();
}

function initial(word: string): string {
  return [...word][0] ?? "";
}

function shadeOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % SHADES.length;
}
