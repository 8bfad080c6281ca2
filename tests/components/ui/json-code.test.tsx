import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { JsonCode } from '@/components/ui/json-code';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const html = (text: string) => renderToStaticMarkup(<JsonCode text={text} />);
const shown = (text: string) =>
  html(text)
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

describe('JSON as it is shown', () => {
  it('is the text it was given, JSON or not', () => {
    fc.assert(fc.property(fc.json(), (text) => shown(text) === text));
    // React itself writes a null sign differently; no text of ours holds one.
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\0')),
        (text) => shown(text) === text,
      ),
    );
    expect(shown('{"a": [1.5e3, true, null], "b\\"c": "d: \\"e\\""')).toBe(
      '{"a": [1.5e3, true, null], "b\\"c": "d: \\"e\\""',
    );
  });

  it('tells names from texts and numbers', () => {
    expect(html('{"Type": "Wait", "Seconds": 5}')).toContain('<span class="text-code-name">&quot;Type&quot;</span>');
    expect(html('{"Type": "Wait", "Seconds": 5}')).toContain('<span class="text-code-text">&quot;Wait&quot;</span>');
    expect(html('{"Type": "Wait", "Seconds": 5}')).toContain('<span class="text-code-number">5</span>');
  });
});
