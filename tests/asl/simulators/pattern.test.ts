import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/asl';
import { matches, wildcard } from '@/asl/simulators/pattern';
import { transformed } from '@/asl/simulators/transform';

const event: JsonObject = {
  source: 'shop',
  'detail-type': 'OrderPlaced',
  resources: ['arn:a', 'arn:b'],
  detail: { total: 120, state: 'NEW', note: null, tags: ['x', 'y'] },
};

describe('an event pattern', () => {
  it.each([
    [{}, true],
    [{ source: ['shop', 'other'] }, true],
    [{ source: ['other'] }, false],
    [{ detail: { total: [{ numeric: ['>', 100, '<=', 120] }] } }, true],
    [{ detail: { total: [{ numeric: ['<', 100] }] } }, false],
    [{ detail: { state: [{ 'anything-but': ['OLD'] }] } }, true],
    [{ detail: { state: [{ 'anything-but': { prefix: 'N' } }] } }, false],
    [{ detail: { absent: [{ exists: false }], state: [{ exists: true }] } }, true],
    [{ detail: { note: [null] } }, true],
    [{ detail: { tags: ['y'] } }, true],
    [{ resources: [{ suffix: ':b' }] }, true],
    [{ source: [{ 'equals-ignore-case': 'SHOP' }] }, true],
    [{ source: [{ prefix: { 'equals-ignore-case': 'SH' } }] }, true],
    [{ source: [{ wildcard: 's*p' }] }, true],
    [{ $or: [{ source: ['x'] }, { detail: { state: ['NEW'] } }] }, true],
    [{ detail: { constructor: [{ exists: true }] } }, false],
  ])('%j: %s', (pattern, expected) => expect(matches(event, pattern as unknown as JsonObject)).toBe(expected));

  it('a wildcard matches as a regular expression would', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters, letters, (text, glob) => {
        const plain = text.replaceAll('*', 'c');
        const regular = new RegExp(`^${glob.replaceAll('*', '.*')}$`);
        expect(wildcard(plain, glob)).toBe(regular.test(plain));
      }),
    );
  });
});

describe('what a target gets', () => {
  const paths = new Map([
    ['state', '$.detail.state'],
    ['total', '$.detail.total'],
    ['tags', '$.detail.tags'],
    ['none', '$.detail.none'],
  ]);
  it.each([
    ['"an order of <total>, <state>"', '"an order of 120, NEW"'],
    ['{"state": <state>, "tags": <tags>}', '{"state": "NEW", "tags": ["x","y"]}'],
    ['{"text": "tags <tags>"}', '{"text": "tags [\\"x\\",\\"y\\"]"}'],
    ['bare <state>', '"bare \\"NEW\\""'],
    ['{"rule": "<aws.events.rule-name>", "a": "<none>", "b": "<other>"}', '{"rule": "r", "a": "", "b": "<other>"}'],
  ])('%s', (template, expected) => {
    expect(transformed(event, { kind: 'transformer', paths, template }, 'arn:rule/r')).toBe(expected);
  });

  it('the event, a part of it, or what is fixed', () => {
    expect(JSON.parse(transformed(event, { kind: 'event' }))).toEqual(event);
    expect(transformed(event, { kind: 'path', path: '$.detail.tags[1]' })).toBe('"y"');
    expect(transformed(event, { kind: 'constant', value: 1 })).toBe('1');
  });
});
