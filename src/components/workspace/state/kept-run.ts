import { hasTexts, isPlain, isText } from '@/components/kept/shapes';
import type { RunRequest } from '@/components/machine/run-request';

/** The last run: what it was asked, with all that was sent to it by hand, so that it is computed again as it was. */
export interface KeptRun {
  readonly request: RunRequest;
  /** The text it was run from, as it was typed. */
  readonly source: string;
  readonly title?: string | undefined;
}

export const isKeptRun = (value: unknown): value is KeptRun =>
  hasTexts(value, 'source') &&
  (value['title'] === undefined || isText(value['title'])) &&
  isPlain(value['request']) &&
  hasTexts(value['request'], 'definition', 'input', 'responses', 'type', 'seed') &&
  Array.isArray(value['request']['signals']) &&
  typeof value['request']['startTime'] === 'number';
