type Json = unknown;

const isPlain = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * JSON laid out as people write state machines: objects and arrays go on one line where they are short and hold
 * nothing nested, otherwise one member to a line, two spaces deep.
 */
export const writeJson = (value: Json, indent = ''): string => {
  if (!Array.isArray(value) && !isPlain(value)) return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => writeJson(item, deeper))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeJson(member, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const flat = Object.values(value).every((member) => typeof member !== 'object' || member === null);
  const line = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (flat && indent.length + line.length <= 72 && (Array.isArray(value) || parts.length <= 3) && indent !== '')
    return line;
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
};

/** JSON with members in code-unit order and no white space: equal values give equal text, whatever database kept them. */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
};
