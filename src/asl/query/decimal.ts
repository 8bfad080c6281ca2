import { NumberText } from '../values';

/** A decimal number taken apart: value = sign × 0.digits × 10^exponent; zero has no digits. */
interface Decimal {
  readonly sign: -1 | 0 | 1;
  readonly digits: string;
  readonly exponent: number;
}

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/** Reads what Java's BigDecimal reads; `undefined` where it would throw. Never makes more text than it was given. */
function readDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return undefined;
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, '').length;
  let end = all.length;
  while (end > leading && all[end - 1] === '0') end--;
  const digits = all.slice(leading, end);
  if (digits === '') return { sign: 0, digits, exponent: 0 };
  return { sign: match[1] === '-' ? -1 : 1, digits, exponent: whole.length - leading + Number(match[4] ?? 0) };
}

/**
 * Compares two numbers by value, exactly, however many digits they have (0 = 0.0, 10000000000000001 ≠ 10000000000000000).
 * Less than, equal to or greater than 0; `undefined` where a text is no number.
 */
export function compareNumbers(
  left: number | NumberText | string,
  right: number | NumberText | string,
): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const a = readDecimal(textOf(left));
  const b = readDecimal(textOf(right));
  if (a === undefined || b === undefined) return undefined;
  if (a.sign !== b.sign) return a.sign - b.sign;
  if (a.exponent !== b.exponent) return a.exponent < b.exponent ? -a.sign : a.sign;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -a.sign : a.sign;
}

const textOf = (value: number | NumberText | string): string =>
  value instanceof NumberText ? value.text : String(value);
