import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Prose } from '@/components/ui/prose';

const html = (text: string) => renderToStaticMarkup(<Prose text={text} />);

describe('a text an author wrote', () => {
  it.each(['/lessons/retry', 'https://docs.aws.amazon.com/step-functions'])('links to %s', (href) =>
    expect(html(`[here](${href})`)).toContain(`href="${href}"`),
  );

  it.each(['javascript:alert(1)', 'http://example.test', '//example.test', '/\\\\example.test', 'data:text/html,x'])(
    'stays text where it would lead to %s',
    (href) => expect(html(`[here](${href})`)).not.toContain('<a'),
  );

  it('becomes no element of its own', () => {
    expect(html('<img src=x onerror=alert(1)><script>alert(1)</script>')).not.toMatch(/<(img|script)/);
    expect(html('![x](https://example.test/a.png) ![x](data:image/svg+xml;base64,AAAA)')).not.toContain('<img');
  });
});
