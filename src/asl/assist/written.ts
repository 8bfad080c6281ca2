/** Words YAML reads as something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
/** Text that stands in YAML without quotes and is the same text in every reader of it. */
const PLAIN = /^[A-Za-z_$][A-Za-z0-9_./$]*(?: [A-Za-z0-9_./$]+)*$/;
/** ARNs too: a colon is part of the text unless a blank follows. */
const ARN = /^arn:[A-Za-z0-9_./:*-]*[A-Za-z0-9_*]$/;
/** What single quotes hold without an escape. */
const CALM = /^[ -&(-~]*$/;

/** A text as it stands in a definition: quoted in JSON, in YAML only where it must be, and then with the fewest escapes. */
export function written(text: string, syntax: 'json' | 'yaml'): string {
  if (syntax === 'json') return JSON.stringify(text);
  if ((PLAIN.test(text) || ARN.test(text)) && !WORDS.test(text)) return text;
  return /["\\]/.test(text) && CALM.test(text) ? `'${text}'` : JSON.stringify(text);
}
