import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats, readAs, type SourceFile } from '@/exchange';
import { faultOf, fileOf, readAny, sample } from './support/read-sample';

describe('a malformed file is refused with its line and what to do', () => {
  it.each([
    ['gift', 'One? {=a ~b}\n\nTwo? {=a ~b\n\nThree? {=a}', 3, 'do not end before the blank line'],
    ['gift', 'One? {=a ~b}\n\n::Two', 3, 'does not end'],
    ['gift', 'One?\n=a ~b}', 2, 'were not begun'],
    ['gift', 'One? {=a {b} ~c}', 1, 'stands inside the answers'],
    ['gift', 'One? {=a}\nTwo? {=b}', 2, 'one pair of braces'],
    ['gift', '\n\nOne? {~%999%a ~b}', 3, 'no share of the points'],
    ['gift', 'One? {#abc}', 1, 'is no number'],
    ['gift', 'One? {=a -> b =c}', 1, 'without ->'],
    ['gift', 'One? {a}', 1, 'no sign in front'],
    ['gift', '// only a comment', undefined, 'No question was found'],
    ['moodle-xml', '<quiz>\n<question type="truefalse">\n</quiz>', 2, 'not well-formed'],
    ['moodle-xml', '<quiz>\n<question>\n</question></quiz>', 2, 'has no type'],
    ['moodle-xml', '<test/>', 1, 'begins with <quiz>'],
    ['moodle-xml', '<quiz></quiz>', undefined, 'no question'],
    [
      'qti-1.2',
      '<questestinterop>\n <item ident="a">\n  <presentation></item>\n</questestinterop>',
      3,
      'not well-formed',
    ],
    ['qti-2.1', '<assessment/>', undefined, 'No <assessmentItem>'],
    ['csv', 'prompt,answer\nWhich?,"open', 2, 'quoted cell'],
    ['csv', 'colour\nred', 1, 'no column is called prompt'],
    ['csv', 'prompt,answer\na,b\nc,d,e', 3, 'has 3 cells'],
    ['csv', 'prompt,text 1,text 2\n"two\nlines",a,b', 2, 'no answer is marked'],
    ['csv', 'kind,prompt,answer\nessay,Why?,x', 2, 'is no kind'],
    ['yaml', 'cards:\n  - id: a\n    kind: single\n    prompt: [\n', 5, 'not YAML'],
    [
      'yaml',
      'cards:\n  - id: a\n    kind: single\n    prompt: x\n    options:\n      - { id: A B, text: y }\n',
      6,
      'options.0.id',
    ],
    ['yaml', 'cards:\n  - id: a\n    kind: riddle\n    prompt: x\n', 3, 'kind'],
    ['obsidian', '# Nothing\nhere', undefined, 'holds no question'],
  ])('%s: %j', (format, text, line, reason) => {
    const fault = faultOf(fileOf('file', text), format);
    expect(fault.line).toBe(line);
    expect(fault.reason).toContain(reason);
  });

  it('text that is not UTF-8, and a file over the bound', () => {
    expect(faultOf({ name: 'x.gift', bytes: new Uint8Array([0x41, 0xff, 0x41]) }, 'gift').reason).toContain('UTF-8');
    expect(faultOf({ name: 'x.gift', bytes: new Uint8Array(20_000_001) }, 'gift').reason).toContain('20 MB');
  });

  it('UTF-16 with its mark, and a UTF-8 mark, are read', () => {
    const text = 'Which? {=a ~b}';
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(readAny({ name: 'x.gift', bytes: utf16 }).questions).toHaveLength(1);
    expect(readAny(fileOf('x.gift', `\uFEFF${text}`)).questions[0]?.prompt).toBe('Which?');
  });
});

describe('hostile files', () => {
  it.each([
    [
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz><question type="essay"><name><text>&x;</text></name></question></quiz>',
      2,
    ],
    ['<!-- a comment -->\n\n<!DOCTYPE quiz SYSTEM "http://example.org/a.dtd"><quiz/>', 3],
    ['<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><quiz>&b;</quiz>', 1],
  ])('no document type is read: %j', (text, line) => {
    const fault = faultOf(fileOf('x.xml', text), 'moodle-xml');
    expect(fault.reason).toContain('document type');
    expect(fault.line).toBe(line);
  });

  it('an entity nobody declared is no text', () => {
    expect(
      faultOf(
        fileOf('x.xml', '<quiz><question type="essay"><name><text>&nbsp;</text></name></question></quiz>'),
        'moodle-xml',
      ).reason,
    ).toContain('not well-formed');
  });

  it('elements nested a hundred thousand deep are refused, not followed', () => {
    const deep = `<quiz>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</quiz>`;
    expect(faultOf(fileOf('x.xml', deep), 'moodle-xml').reason).toContain('nests more than');
    const html = `[html]${'<div><b>'.repeat(20_000)}x? {=a ~b}`;
    expect(readAny(fileOf('x.gift', html)).questions).toHaveLength(1);
  });

  it('an archive that unpacks to too much is refused by its declared size', () => {
    const bomb = zipSync({ 'imsmanifest.xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(50_000);
    expect(faultOf({ name: 'x.zip', bytes: bomb }, 'qti-1.2').reason).toContain('unpacks to too much');
    const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.xml`, new Uint8Array()])));
    expect(faultOf({ name: 'x.zip', bytes: many }, 'qti-2.1').reason).toContain('10000 files');
  });

  it('an archive that lies about its sizes or is cut off is refused', () => {
    const { bytes } = sample('canvas-package.zip');
    expect(faultOf({ name: 'x.zip', bytes: bytes.slice(0, 500) }, 'qti-1.2').reason).toContain('broken');
  });

  it('a path that leads out of an archive leads nowhere', () => {
    const manifest = '<manifest><resources><resource type="imsqti_xmlv1p2" href="../../q.xml"/></resources></manifest>';
    const item =
      '<questestinterop><item ident="a"><presentation><material><mattext>Read.</mattext></material></presentation></item></questestinterop>';
    const bytes = zipSync({
      'imsmanifest.xml': new TextEncoder().encode(manifest),
      '../../q.xml': new TextEncoder().encode(item),
    });
    expect(readAny({ name: 'x.zip', bytes }, 'qti-1.2').questions).toHaveLength(1);
  });

  it('a picture is kept by its bytes: no SVG, none over 1 MB, nothing that only says it is one', () => {
    const inline = (data: string) =>
      fileOf(
        'x.gift',
        `[html]See <img src\\="data\\:image/png;base64,${data.replace(/=/g, '\\=')}" alt\\="it">? {=a ~b}`,
      );
    const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const [refused] = readAny(inline(svg)).questions;
    expect(refused?.losses.map(({ detail }) => detail)).toEqual([
      'A picture is left out: it is not a PNG, JPEG, GIF or WebP picture.',
    ]);
    expect(refused?.prompt).toBe('See *it*?');
    const gif = btoa('GIF89a\x01\x00\x01\x00');
    expect(readAny(inline(gif)).images.size).toBe(1);
  });

  it('whatever a file holds, it is read or refused; no reader throws anything else', () => {
    const bases: SourceFile[] = [
      'every-kind.gift',
      'moodle.xml',
      'canvas-assessment.xml',
      'qti21-item.xml',
      'spreadsheet.csv',
      'cards.yaml',
      'note.md',
      'qti21-package.zip',
    ].map(sample);
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        fc.constantFrom(...formats),
        ({ name, bytes }, changes, format) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          const read = readAs(format, { name, bytes: changed });
          expect('fault' in read ? read.fault.reason.length : read.questions.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
