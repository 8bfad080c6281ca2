/** What was read from rows that never change, the latest used kept. A cache: any instance may lose it at any time. */
export class Remembered<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  /** What `read` gives for `id`, read once while it is remembered. */
  async get(id: string, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(id);
    const value = known ?? (await read());
    this.kept.delete(id);
    this.kept.set(id, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
