/** The looks that menus, popovers and lists over the page have in common. */
export const floatingClass =
  "z-60 animate-rise rounded-lg border border-line bg-raised text-ink shadow-raised outline-none";

export const floatingItemClass =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-highlighted:bg-hover data-disabled:text-faint";

export const floatingTitleClass = "px-2.5 pt-2 pb-1 text-2xs text-faint";
