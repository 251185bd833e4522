/** The keys of the board, as its key sheet shows them. They work on the card that has the focus. */
export const BOARD_SHORTCUTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["←", "→", "↑", "↓"], does: "Go to another shot" },
  { keys: ["Enter"], does: "Open the shot" },
  { keys: ["Space"], does: "Choose it, or let it go" },
  { keys: ["Shift", "→"], does: "Choose a range" },
  { keys: ["Mod", "A"], does: "Choose all shots" },
  { keys: ["Alt", "→"], does: "Move the shot along the film" },
  { keys: ["["], does: "Half a second shorter" },
  { keys: ["]"], does: "Half a second longer" },
  { keys: ["S"], does: "Split it in the middle" },
  { keys: ["M"], does: "Merge the chosen shots" },
  { keys: ["I"], does: "Insert a shot after it" },
  { keys: ["Delete"], does: "Delete it" },
  { keys: ["Mod", "Z"], does: "Undo" },
  { keys: ["Mod", "Shift", "Z"], does: "Redo" },
];
