const PAUSE_MS = 250;

/**
 * Turns any number of "something changed" into as few refreshes as needed, and always one after the last change:
 * a change that arrives while a refresh is under way is answered by another one.
 */
export function createRefresher(refresh: (ids: readonly string[]) => Promise<unknown>, pauseMs = PAUSE_MS) {
  const changed = new Set<string>();
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (changed.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const ids = [...changed];
      changed.clear();
      await refresh(ids).catch(() => undefined);
    }
    isRunning = false;
  }

  return (id: string): void => {
    changed.add(id);
    if (!isRunning) void run();
  };
}
