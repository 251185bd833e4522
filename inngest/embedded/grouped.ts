/** At most this many statements of one kind are under way; what arrives meanwhile goes into the next one. */
const MAX_IN_FLIGHT = 4;
const MAX_GROUP = 500;

type Entry<Input, Output> = {
  input: Input;
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
};

/**
 * Work that many runs ask for one by one, done for all who asked in the same turn of the event loop at once: one
 * statement, one commit. What cannot be done together is done for each alone, so nobody fails through a neighbour;
 * the work must therefore bear to be repeated.
 */
export class Grouped<Input, Output> {
  private readonly waiting: Entry<Input, Output>[] = [];
  private inFlight = 0;
  private isScheduled = false;

  /** `work` returns one output for each input, in the same order. */
  constructor(private readonly work: (inputs: readonly Input[]) => Promise<readonly Output[]>) {}

  /** Resolves when the work is done for this input. */
  add(input: Input): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.isScheduled || this.inFlight >= MAX_IN_FLIGHT || this.waiting.length === 0) return;
    this.isScheduled = true;
    setImmediate(async () => {
      this.isScheduled = false;
      this.inFlight += 1;
      const group = this.waiting.splice(0, MAX_GROUP);
      this.schedule();
      await this.settle(group);
      this.inFlight -= 1;
      this.schedule();
    });
  }

  private async settle(group: readonly Entry<Input, Output>[]): Promise<void> {
    try {
      const outputs = await this.work(group.map(({ input }) => input));
      for (const [index, entry] of group.entries()) entry.resolve(outputs[index] as Output);
    } catch (error) {
      if (group.length > 1) await Promise.all(group.map((entry) => this.settle([entry])));
      else for (const entry of group) entry.reject(error);
    }
  }
}
