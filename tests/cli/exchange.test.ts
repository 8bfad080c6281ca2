import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exchangeDocument, exchangeText } from '@/cli/commands/exchange';

it('the table of question formats is what writing and reading back gives today', () => {
  expect(exchangeText()).toBe(readFileSync(exchangeDocument, 'utf8'));
});
