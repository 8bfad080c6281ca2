import type { Body } from './paths';

/** Members that are words: while they are empty the preview holds their place. */
const WORDS = new Set(['text', 'prompt', 'explanation', 'right', 'otherwise', 'title', 'value']);

function filled(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value.trim() === '' && WORDS.has(key) ? '…' : value;
  if (Array.isArray(value)) return value.map((item) => filled(item, key === 'accept' ? 'value' : key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // A misconception is only looked up, never shown.
      .filter(([name]) => name !== 'misconception')
      // Below the card itself `right` is the name of a right side, not words.
      .map(([name, member]) => [
        name,
        name === 'right' && typeof member === 'string' && !('kind' in value) ? member : filled(member, name),
      ]),
  );
}

/**
 * The text of a question in the making as a card that can be shown: what is empty is held by a dot, and where it belongs is made up. What a
 * preview cannot make up, such as a key, stays missing.
 */
export function forPreview(body: Body, place: { readonly lesson: string; readonly task: string }): Body {
  const { tags: _, ...words } = filled(body, '') as Record<string, unknown>;
  const source = words['source'] as { title?: unknown; url?: unknown } | undefined;
  const text = (value: unknown, otherwise: string): unknown =>
    typeof value === 'string' && value.trim() !== '' ? value : otherwise;
  const isUrl = typeof source?.url === 'string' && URL.canParse(source.url) && source.url.startsWith('https:');
  return {
    ...words,
    prompt: text(words['prompt'], '…'),
    explanation: text(words['explanation'], '…'),
    lesson: place.lesson,
    task: place.task,
    domain: Number(place.task[0]),
    difficulty: 1,
    checkedOn: text(words['checkedOn'], '2026-01-01'),
    source: { title: text(source?.title, '…'), url: isUrl ? source.url : 'https://docs.aws.amazon.com/' },
  };
}
