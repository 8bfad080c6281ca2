import { isArray, isObject, type JsonValue, type Run, toText } from '@/asl';
import { drawing } from '../values/chance';

/** Texts a run drew for itself → what stands for them in every run of the situation. */
type Names = readonly (readonly [own: string, common: string])[];

const replaced = (value: JsonValue, names: Names): JsonValue => {
  if (typeof value === 'string') return names.reduce((text, [own, common]) => text.replaceAll(own, common), value);
  if (isArray(value)) return value.map((item) => replaced(item, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, names)]));
};

/**
 * An execution's name and its task tokens are drawn when they are first asked for, so that two runs which do the same may have others.
 * Here they get names that hang on the seed alone: equal where they should be, and of no use in a scenario of another seed.
 */
export const commonNames = (run: Run, seed: string): ((value: JsonValue) => JsonValue) => {
  const draw = drawing(`names of ${seed}`);
  const hex = (length: number): string => Array.from({ length }, () => draw.between(0, 15).toString(16)).join('');
  const name = [8, 4, 4, 4, 12].map(hex).join('-');
  const token = `AQCEAAAAKgAAAAMAAAAAAAAA${hex(40)}`;
  const names: Names = [[run.name, name], ...run.tokens.map((own) => [own, token] as const)];
  return (value) => {
    const text = toText(value);
    return names.some(([own]) => text.includes(own)) ? replaced(value, names) : value;
  };
};
