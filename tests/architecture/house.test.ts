import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = (root: string, pattern: RegExp): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${root}/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file) && !file.includes('/generated/') && !file.includes('node_modules'));

const sources = [...files('src', /\.tsx?$/), ...files('scripts', /\.(mjs|ts)$/)];

describe('the house', () => {
  it('keeps files small: over 300 lines are justified by a comment at the top', () => {
    const unjustified = sources.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return text.split('\n').length > 300 && !/^(\/\*\*|\/\/)[\s\S]{0,1200}\blong\b/i.test(text);
    });
    expect(unjustified).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = sources.filter((file) => !/^[a-z0-9[\]().-]+$/.test(file.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('dates every decision', () => {
    const decisions = readdirSync('docs/decisions');
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter((file) => !/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/.test(file))).toEqual([]);
  });

  it('gives every pure room its one door', () => {
    for (const room of ['asl', 'grading', 'catalog']) expect(readdirSync(`src/${room}`)).toContain('index.ts');
  });

  it('never dispatches on a prototype: no `in` on data, no eval, no Function constructor in the pure rooms', () => {
    const pure = sources.filter((file) => /^src\/(asl|grading)\//.test(file));
    const evaluating = pure.filter((file) => /\beval\(|new Function\(|\bimport\(/.test(readFileSync(file, 'utf8')));
    expect(evaluating).toEqual([]);
  });
});
