import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, readBlocks, readInline } from '@/components/ui/read-prose';

const textOf = (part: Part): string => (part.kind === 'picture' ? part.alt : part.text);

describe('the blocks of a text', () => {
  it('are fenced code, lists and paragraphs', () => {
    expect(readBlocks('One\nline\n\n- a\n- b\n\n1. c\n2. d\n\n```json\n{\n\n}\n```\nafter')).toEqual([
      { kind: 'paragraph', text: 'One\nline' },
      { kind: 'list', ordered: false, items: ['a', 'b'] },
      { kind: 'list', ordered: true, items: ['c', 'd'] },
      { kind: 'code', text: '{\n\n}' },
      { kind: 'paragraph', text: 'after' },
    ]);
  });

  it('keep a fence nobody closes as the text it is', () => {
    expect(readBlocks('```\na\n\nb')).toEqual([
      { kind: 'paragraph', text: '```\na' },
      { kind: 'paragraph', text: 'b' },
    ]);
  });
});

describe('the marks of a line', () => {
  it.each<[string, Part[]]>([
    [
      'a `b` c',
      [
        { kind: 'text', text: 'a ' },
        { kind: 'code', text: 'b' },
        { kind: 'text', text: ' c' },
      ],
    ],
    ['`` a`b ``', [{ kind: 'code', text: 'a`b' }]],
    ['a ``b` c', [{ kind: 'text', text: 'a ``b` c' }]],
    ['**a *b* c**', [{ kind: 'strong', text: 'a *b* c' }]],
    ['2 * 3 * 4', [{ kind: 'text', text: '2 * 3 * 4' }]],
    ['*so*', [{ kind: 'emphasis', text: 'so' }]],
    ['[a](https://b.c)', [{ kind: 'link', text: 'a', href: 'https://b.c' }]],
    ['[a [b](/c)', [{ kind: 'link', text: 'a [b', href: '/c' }]],
    ['[a](nowhere)', [{ kind: 'text', text: '[a](nowhere)' }]],
    [
      '\\*a\\*',
      [
        { kind: 'text', text: '*' },
        { kind: 'text', text: 'a' },
        { kind: 'text', text: '*' },
      ],
    ],
    ['a\\b', [{ kind: 'text', text: 'a\\b' }]],
    [`![p](/api/media/${'0'.repeat(64)})`, [{ kind: 'picture', alt: 'p', src: `/api/media/${'0'.repeat(64)}` }]],
  ])('%s', (text, parts) => expect(readInline(text)).toEqual(parts));

  it('lose no word, whatever signs stand between them', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/);
    const sign = fc.constantFrom('*', '**', '`', '``', '[', ']', '![', '\\', ' ', '\n', '(x)', '!');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, sign), { maxLength: 40 }), (pieces) => {
        const letters = (text: string): string => text.replace(/[^a-z]/g, '');
        expect(letters(readInline(pieces.join('')).map(textOf).join(''))).toBe(letters(pieces.join('')));
      }),
    );
  });

  it('are read once, however many begin and never end', () => {
    for (const text of ['[', '![', '`', '**', '*a', '[a](https://', '![](data:image/png;base64,A'])
      expect(readInline(text.repeat(1_000_000 / text.length)).length).toBeGreaterThan(0);
  });
});
