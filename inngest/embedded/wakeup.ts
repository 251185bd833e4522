/**
 * What a loop sleeps on. A poke that comes while the loop is busy is remembered, so no wake-up is lost; the pokes of
 * one turn of the event loop are one.
 */
export class Wakeup {
  private poked = false;
  private wake: (() => void) | undefined;

  poke(): void {
    this.poked = true;
    this.wake?.();
  }

  /** Resolves after the next poke, soon if there was one since the last sleep, or after `timeoutMs`. */
  async sleep(timeoutMs: number): Promise<void> {
    if (!this.poked) await this.pokeOrTimeout(timeoutMs);
    await new Promise((resolve) => setImmediate(resolve));
    this.poked = false;
  }

  private pokeOrTimeout(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.wake = wake;
    });
  }
}
