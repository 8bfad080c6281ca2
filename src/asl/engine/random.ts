import { seededChance } from '../query/chance';
import type { Chance } from '../query/scope';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The run's chance: the same seed gives the same numbers, identifiers and tokens. Seeded when first asked. */
export class SeededRandom implements Chance {
  private seeded: Chance | undefined;

  constructor(private readonly seed: string) {}

  random(): number {
    this.seeded ??= seededChance(this.seed);
    return this.seeded.random();
  }

  uuid(): string {
    this.seeded ??= seededChance(this.seed);
    return this.seeded.uuid();
  }

  /** An opaque task token. */
  token(): string {
    let token = 'AQCEAAAAKgAAAAMAAAAAAAAA';
    for (let i = 0; i < 40; i++) token += alphabet.charAt(Math.floor(this.random() * 64));
    return token;
  }
}
