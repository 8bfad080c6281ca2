/** Digits a number of DynamoDB may have at most; texts that would need more are counted as doubles. */
const MOST_DIGITS = 200;

/** The sum of two decimals, exactly, without superfluous zeros: `0.1` and `0.2` are `0.3`. */
export function addDecimals(one: string, other: string): string {
  const a = parts(one);
  const b = parts(other);
  if (a === undefined || b === undefined) return String(Number(one) + Number(other));
  const scale = Math.max(a.scale, b.scale);
  const sum = a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale);
  return written(sum, scale);
}

function parts(text: string): { readonly digits: bigint; readonly scale: number } | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  if (whole.length + fraction.length === 0 || whole.length + Math.abs(scale) > MOST_DIGITS) return undefined;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function written(value: bigint, scale: number): string {
  const negative = value < 0n;
  const text = (negative ? -value : value).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  const out = fraction === '' || scale === 0 ? whole : `${whole}.${fraction}`;
  return negative && out !== '0' ? `-${out}` : out;
}
