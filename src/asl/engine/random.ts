/**
 * Chance from a seed: the same seed gives the same sequence in every process. Not for secrets.
 * The state is a 128-bit small fast counter generator (sfc32), filled from the seed's characters.
 */
export class SeededRandom {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;
  private filled = false;

  constructor(private readonly seed: string) {}

  /** A number of [0, 1), 32 bits fine. */
  next(): number {
    if (!this.filled) this.fill();
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return (t >>> 0) / 4294967296;
  }

  /** A version 4 UUID. */
  uuid(): string {
    let digits = '';
    for (let i = 0; i < 4; i++) digits += this.word().toString(16).padStart(8, '0');
    const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) & 3);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  }

  /** An opaque task token, as long as AWS's look. */
  token(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    let token = 'AQCEAAAAKgAAAAMAAAAAAAAA';
    for (let i = 0; i < 40; i++) token += alphabet.charAt(this.word() & 63);
    return token;
  }

  private word(): number {
    return Math.floor(this.next() * 4294967296);
  }

  /** Spreads the seed's characters over the state (xmur3), then throws the first numbers away. */
  private fill(): void {
    this.filled = true;
    let hash = 1779033703 ^ this.seed.length;
    for (let i = 0; i < this.seed.length; i++) {
      hash = Math.imul(hash ^ this.seed.charCodeAt(i), 3432918353);
      hash = (hash << 13) | (hash >>> 19);
    }
    const spread = (): number => {
      hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
      hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
      hash ^= hash >>> 16;
      return hash | 0;
    };
    this.a = spread();
    this.b = spread();
    this.c = spread();
    this.d = spread();
    for (let i = 0; i < 12; i++) this.next();
  }
}
