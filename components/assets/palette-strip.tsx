import clsx from "clsx";

/** The colours of a look side by side, as wide as their frame. */
export function PaletteStrip({ palette, isSmall = false }: { palette: readonly string[]; isSmall?: boolean }) {
  return (
    <div
      role="img"
      aria-label={`Palette ${palette.join(", ")}`}
      className={clsx("flex w-full overflow-hidden rounded-md border", isSmall ? "h-5" : "h-14")}
    >
      {palette.map((colour, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same; their place is what they have
          key={index}
          title={colour}
          className="flex-1"
          style={{ background: colour }}
        />
      ))}
    </div>
  );
}
