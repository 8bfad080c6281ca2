/** A parent that never hands texts back makes no list without end. */
const MOST = 50;

/**
 * The texts the editor told its parent and has not been handed back yet. A parent may hand them back late, when more has been typed;
 * taking an echo for a new text would then lose a keystroke.
 */
export class Echoes {
  private pending: string[] = [];

  sent(text: string): void {
    this.pending.push(text);
    if (this.pending.length > MOST) this.pending.shift();
  }

  /** Whether a text handed in is one the editor told; those told before it will not come any more. */
  isEcho(text: string): boolean {
    const at = this.pending.indexOf(text);
    if (at === -1) return false;
    this.pending = this.pending.slice(at + 1);
    return true;
  }
}
