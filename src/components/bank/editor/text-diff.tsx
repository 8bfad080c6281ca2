import { LinesDiff } from '@/components/ui/lines-diff';
import { outlineOf } from './outline';
import type { Body } from './paths';

/** What changed from one text of a question to another. */
export function TextDiff({ before, after, label }: { before: Body; after: Body; label: string }) {
  return <LinesDiff before={outlineOf(before)} after={outlineOf(after)} label={label} />;
}
