/** The look of everything in the rail: a row on wide screens, an icon over its word on phones. */
export const railItemClass =
  "relative flex h-14 min-w-0 flex-auto flex-col items-center justify-center gap-1 rounded-md text-2xs -outline-offset-2 hover:bg-hover hover:text-ink lg:h-9 lg:w-full lg:flex-none lg:flex-row lg:justify-start lg:gap-2.5 lg:px-2.5 lg:text-sm";

/** A count at an item of the rail. */
export const railCountClass =
  "absolute top-1.5 left-1/2 ml-2 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent-solid px-1.5 font-medium text-2xs text-on-accent tabular-nums lg:static lg:ml-auto";
