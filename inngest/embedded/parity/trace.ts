/** What the functions under test did, in order; both backends execute them in the process of the test. */
export class Trace {
  private readonly entries: { name: string; key: string }[] = [];

  add(name: string, key: string): void {
    this.entries.push({ name, key });
  }

  count(name: string, key: string): number {
    return this.entries.filter((entry) => entry.name === name && entry.key === key).length;
  }

  names(key: string): string[] {
    return this.entries.filter((entry) => entry.key === key).map((entry) => entry.name);
  }
}
