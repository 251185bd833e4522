/** One job that a provider accepted, and what it billed for it. */
export type PaidJob = {
  provider: string;
  providerJobId: string;
  /** What the request carried to be recognised by: an attempt's id, or its bucket prefix. Null where nothing can be. */
  correlation: string | null;
  /** The prompt as it arrived. */
  prompt: string;
  billedMicros: number;
};

/** What the provider would write on its bill. Tests assert on it. */
export class PaidLedger {
  readonly jobs: PaidJob[] = [];

  accept(job: PaidJob): void {
    this.jobs.push(job);
  }

  /** A job that failed without a charge, or was refunded. */
  refund(providerJobId: string): void {
    const job = this.jobs.find((one) => one.providerJobId === providerJobId);
    if (job) job.billedMicros = 0;
  }

  totalMicros(): number {
    return this.jobs.reduce((sum, job) => sum + job.billedMicros, 0);
  }
}
