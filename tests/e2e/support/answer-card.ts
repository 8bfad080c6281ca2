import { expect, type Locator } from '@playwright/test';

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/** Gives some answer to a card, of whatever kind it is, and waits for its verdict. */
export const answerCard = async (card: Locator): Promise<void> => {
  const [radios, boxes, selects, input] = [
    card.getByRole('radio'),
    card.getByRole('checkbox'),
    card.getByRole('combobox'),
    card.getByRole('textbox'),
  ];
  if (await radios.count()) await radios.first().check();
  else if (await boxes.count()) {
    const legend = (await card.locator('legend').textContent()) ?? '';
    const choose = NUMBERS.findIndex((word) => legend.includes(` ${word}.`));
    for (let index = 0; index < choose; index++) await boxes.nth(index).check();
  } else if (await selects.count()) {
    for (const select of await selects.all()) await select.selectOption({ index: 1 });
  } else if (await input.count()) await input.fill('1');
  await card.getByRole('button', { name: 'Answer', exact: true }).click();
  await expectAnswered(card);
};

/** The card shows a verdict. */
export const expectAnswered = async (card: Locator): Promise<void> => {
  await expect(card.getByText(/^[✓✕]? ?(Right|Not right)\.$/)).toBeVisible();
};
