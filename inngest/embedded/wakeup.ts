/** What a loop sleeps on. A poke that comes while the loop is busy is remembered, so no wake-up is lost. */
export class Wakeup {
  private poked = false;
  private wake: (() => void) | undefined;

  poke(): void {
    this.poked = true;
    this.wake?.();
  }

  /** Resolves at the next poke, at once if there was one since the last sleep, or after `timeoutMs`. */
  async sleep(timeoutMs: number): Promise<void> {
    if (!this.poked) await this.pokeOrTimeout(timeoutMs);
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
