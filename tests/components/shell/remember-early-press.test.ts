import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberEarlyPress } from '@/components/shell/remember-early-press';

/** As much of an element of the page as is asked. */
class Part {
  constructor(readonly kind: 'button' | 'opener' | 'field') {}
  closest(): Part | null {
    return this.kind === 'field' ? null : this;
  }
  matches(): boolean {
    return this.kind === 'button';
  }
}

const heard = new Map<string, (event: { target: Part }) => void>();
const happens = (name: string, target: Part): void => heard.get(name)?.({ target });
const taken = () => window.takeEarlyPress?.();
const [search, other, menu, field] = [new Part('button'), new Part('button'), new Part('opener'), new Part('field')];

/** As a pointer does it: what is pressed has the focus before it is clicked. */
const press = (target: Part): void => {
  happens('focusin', target);
  happens('click', target);
};

beforeEach(() => {
  heard.clear();
  vi.stubGlobal('Element', Part);
  vi.stubGlobal('window', {});
  vi.stubGlobal('addEventListener', (name: string, act: () => void) => heard.set(name, act));
  vi.stubGlobal('removeEventListener', (name: string) => heard.delete(name));
  rememberEarlyPress();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('remembers the button that was pressed last', () => {
  press(search);
  press(other);
  happens('focusin', other);
  expect(taken()).toBe(other);
  expect([...heard]).toEqual([]);
});

it.each<[string, () => void]>([
  ['to a field that was reached by Tab', () => happens('focusin', field)],
  ['to another button that was reached by Tab', () => happens('focusin', other)],
  ['to writing', () => happens('input', field)],
  ['to what the browser opens itself', () => press(menu)],
])('calls nobody back who went on %s', (_, goOn) => {
  press(search);
  goOn();
  expect(taken()).toBeUndefined();
});
