export type Shortcut = { keys: readonly string[]; does: string };

type ShortcutPage = {
  title: string;
  /** Whether these keys work at an address; `view` is the part of a job that is shown. */
  isHere: (path: string, view: string | null) => boolean;
  shortcuts: readonly Shortcut[];
};

const isJob = (path: string) => path.startsWith("/jobs/");

/** Every key of the studio, by the place where it works. Whoever adds a key writes it down here, and the sheet has it. */
export const SHORTCUT_PAGES: readonly ShortcutPage[] = [
  {
    title: "Everywhere",
    isHere: () => true,
    shortcuts: [
      { keys: ["Mod", "K"], does: "Search jobs, shots and commands" },
      { keys: ["?"], does: "Show this sheet" },
      { keys: ["Esc"], does: "Close what is open" },
      { keys: ["F8"], does: "Go to the newest message" },
    ],
  },
  {
    title: "Jobs",
    isHere: (path) => path === "/",
    shortcuts: [
      { keys: ["J"], does: "Next job" },
      { keys: ["K"], does: "Previous job" },
      { keys: ["Enter"], does: "Open the job" },
      { keys: ["N"], does: "Write a new brief" },
      { keys: ["/"], does: "Search" },
    ],
  },
  {
    title: "New brief",
    isHere: (path) => path === "/new",
    shortcuts: [{ keys: ["Mod", "Enter"], does: "Start the film" }],
  },
  {
    title: "Board",
    isHere: (path, view) => isJob(path) && (view === "board" || view === null),
    shortcuts: [
      { keys: ["←", "→", "↑", "↓"], does: "Go to another shot; with Shift, select on the way" },
      { keys: ["Enter"], does: "Open the shot" },
      { keys: ["Space"], does: "Select the shot" },
      { keys: ["Mod", "A"], does: "Select all shots" },
      { keys: ["Alt", "←"], does: "Move the shot towards the beginning" },
      { keys: ["Alt", "→"], does: "Move the shot towards the end" },
      { keys: ["["], does: "Make it half a second shorter" },
      { keys: ["]"], does: "Make it half a second longer" },
      { keys: ["S"], does: "Split the shot" },
      { keys: ["M"], does: "Merge the selected shots" },
      { keys: ["I"], does: "Insert a shot after it" },
      { keys: ["R"], does: "Rewrite its prompt with a note" },
      { keys: ["Shift", "R"], does: "Rewrite its scene with a note" },
      { keys: ["Delete"], does: "Delete the shot" },
      { keys: ["Mod", "Z"], does: "Undo" },
      { keys: ["Mod", "Shift", "Z"], does: "Redo" },
    ],
  },
  {
    title: "Player",
    isHere: (path, view) => isJob(path) && (view === "film" || view === "animatic" || view === null),
    shortcuts: [
      { keys: ["Space"], does: "Play or pause" },
      { keys: ["K"], does: "Play or pause" },
      { keys: ["J"], does: "Backwards; again is faster" },
      { keys: ["L"], does: "Forwards; again is faster" },
      { keys: ["←", "→"], does: "One frame; with Shift, one second" },
      { keys: ["↑", "↓"], does: "Previous or next shot" },
      { keys: ["I"], does: "Mark the in point" },
      { keys: ["O"], does: "Mark the out point" },
      { keys: ["/"], does: "Clear the marks" },
      { keys: ["Mod", "L"], does: "Loop" },
      { keys: ["F"], does: "Whole screen" },
      { keys: ["M"], does: "Mute" },
    ],
  },
  {
    title: "Decisions",
    isHere: (path) => isJob(path),
    shortcuts: [
      { keys: ["N"], does: "Next decision that waits for you" },
      { keys: ["P"], does: "Previous decision" },
    ],
  },
  {
    title: "Approvals",
    isHere: (path) => path === "/approvals",
    shortcuts: [
      { keys: ["J"], does: "Next decision; ↓ too" },
      { keys: ["K"], does: "Previous decision; ↑ too" },
      { keys: ["Enter"], does: "Open the job" },
    ],
  },
];

/** The pages' keys, those that work here first. */
export function shortcutsFor(path: string, view: string | null): readonly ShortcutPage[] {
  return SHORTCUT_PAGES.toSorted((a, b) => Number(b.isHere(path, view)) - Number(a.isHere(path, view)));
}
