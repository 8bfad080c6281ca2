import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const written = async (): Promise<string> => {
  const { EarlyPressScript } = await import('@/components/shell/early-press-script');
  return renderToStaticMarkup(<EarlyPressScript nonce="n" />);
};

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('is a script that runs, under the page’s nonce, where the server writes the page', async () => {
  const page = await written();
  expect(page).toMatch(/^<script nonce="n">\(function rememberEarlyPress\(\)/);
  expect(page).toContain('takeEarlyPress');
});

it('is no script where a browser makes the frame anew, which would never run it', async () => {
  vi.stubGlobal('window', {});
  expect(await written()).toBe('<script nonce="n" type="text/plain"></script>');
});
