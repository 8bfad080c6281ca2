import type { CheckedFile } from '../finding';
import { json } from './json';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** Writes everything found, all files together. */
export type Format = (files: readonly CheckedFile[], isTerminal: boolean) => string;

/** Every form of output by its name. */
export const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['pretty', pretty],
  ['json', json],
  ['sarif', sarif],
]);
