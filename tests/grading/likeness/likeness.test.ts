import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { alike, likeness, subtract } from '@/grading/likeness/alike';
import { structureReader } from '@/grading/likeness/structure';
import { machines } from '../../support/machine-arbitrary';

type Value = unknown;

/** The same machine with every state renamed, members and states in the opposite order, a comment on everything, and other white space. */
function disguised(definition: object): string {
  const names = new Map<string, string>();
  const rename = (name: string): string => {
    const known = names.get(name) ?? `Step ${names.size} of mine`;
    names.set(name, known);
    return known;
  };
  const turn = (value: Value, of = ''): Value => {
    if (Array.isArray(value)) return value.map((item) => turn(item, of));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]): [string, Value] => {
      if (['Next', 'Default', 'StartAt'].includes(name) && typeof member === 'string' && of !== 'data')
        return [name, rename(member)];
      if (name === 'States' && of !== 'data')
        return [
          name,
          Object.fromEntries(
            Object.entries(member as object)
              .map(([state, inner]): [string, Value] => [rename(state), turn(inner, 'state')])
              .reverse(),
          ),
        ];
      const inside = ['Branches', 'ItemProcessor', 'Choices', 'Catch'].includes(name) ? of : 'data';
      return [name, turn(member, inside)];
    });
    const commented = of === 'data' ? members : [...members, ['Comment', 'all my own work'] as [string, Value]];
    return Object.fromEntries(commented.reverse());
  };
  return JSON.stringify(turn(definition, 'machine'), null, 7);
}

const read = (...texts: string[]) => {
  const reader = structureReader();
  return texts.map((text) => {
    const found = reader(text);
    if (!found) throw new Error('is no machine');
    return found;
  });
};
const between = (a: string, b: string): number => {
  const [one, other] = read(a, b);
  return one && other ? likeness(one, other) : Number.NaN;
};

describe('the likeness of two machines', () => {
  it('is 1 for a machine and itself, renamed, reordered and commented as one likes', () => {
    fc.assert(
      fc.property(machines, ({ definition }) => {
        const text = JSON.stringify(definition);
        expect(between(text, text)).toBe(1);
        expect(between(text, disguised(definition))).toBe(1);
      }),
    );
  });

  it('is the same in both directions, and between 0 and 1', () => {
    fc.assert(
      fc.property(machines, machines, (a, b) => {
        const [one, other] = [JSON.stringify(a.definition), JSON.stringify(b.definition)];
        const value = between(one, other);
        expect(value).toBe(between(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  const machine = (states: object, startAt = 'A') => JSON.stringify({ StartAt: startAt, States: states });

  it('sees where a transition leads, not only which states there are', () => {
    const wait = { Type: 'Wait', Seconds: 5 };
    const forth = machine({ A: { Type: 'Pass', Next: 'B' }, B: { ...wait, Next: 'C' }, C: { Type: 'Succeed' } });
    const back = machine({ B: { ...wait, Next: 'A' }, A: { Type: 'Pass', Next: 'C' }, C: { Type: 'Succeed' } }, 'B');
    expect(between(forth, back)).toBeLessThan(0.8);
    expect(between(forth, back)).toBeGreaterThan(0.2);
  });

  it('sees values, in machines inside machines too', () => {
    const inner = (seconds: number) => ({ StartAt: 'X', States: { X: { Type: 'Wait', Seconds: seconds, End: true } } });
    const outer = (seconds: number) => machine({ A: { Type: 'Map', ItemProcessor: inner(seconds), End: true } });
    expect(between(outer(5), outer(5))).toBe(1);
    expect(between(outer(5), outer(6))).toBeLessThan(1);
  });

  it('reads nothing that is no machine, or larger than any exercise asks for', () => {
    const reader = structureReader();
    for (const text of ['', '{', '[]', 'null', '{"States":[]}', '{"States":{}}', '{"States":{"__proto__":1}}'])
      expect(reader(text)).toBeUndefined();
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`s${n}`, { Type: 'Succeed' }]));
    expect(reader(machine(many))).toBeUndefined();
    expect(reader(machine({ A: { Type: 'Pass', Result: 'x'.repeat(64_000), End: true } }))).toBeUndefined();
    const valued = (count: number) => machine({ A: { Type: 'Pass', Result: Array(count).fill(1), End: true } });
    expect(reader(valued(4_000))).toBeDefined();
    expect(reader(valued(5_001))).toBeUndefined();
  });

  it('keeps a long name once, however much is in it', () => {
    const values = Object.fromEntries(Array.from({ length: 3_700 }, (_, n) => [n.toString(36), 1]));
    const named = machine({ A: { Type: 'Pass', Result: { ['k'.repeat(20_000)]: values }, End: true } });
    expect(named.length).toBeLessThan(64_000);
    const keys: string[] = [];
    const set = Map.prototype.set;
    const spy = vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>, key, value) {
      if (typeof key === 'string') keys.push(key);
      return set.call(this, key, value);
    });
    const found = structureReader()(named);
    spy.mockRestore();
    expect(found?.size).toBeGreaterThan(3_700);
    expect(keys.reduce((sum, key) => sum + key.length, 0)).toBeLessThan(4 * named.length);
  });
});

describe('what is left when the common is taken away', () => {
  it('is nothing of a machine from itself', () => {
    fc.assert(
      fc.property(machines, ({ definition }) => {
        const [plain, other] = read(JSON.stringify(definition), disguised(definition));
        expect(plain && other ? subtract(plain, other).size : undefined).toBe(0);
      }),
    );
  });
});

describe('the hint', () => {
  const chain = (values: readonly number[]) => ({
    StartAt: 's0',
    States: Object.fromEntries(
      values.map((value, index) => [
        `s${index}`,
        {
          Type: 'Wait',
          Seconds: value,
          ...(index + 1 < values.length ? { Next: `s${index + 1}` } : { End: true }),
        },
      ]),
    ),
  });
  const text = (...values: number[]) => JSON.stringify(chain(values));

  it('names two who share what nobody was given', () => {
    const odd = chain([11, 12, 13, 14, 15, 16]);
    const found = alike(
      [
        { id: 'ada', text: JSON.stringify(odd) },
        { id: 'ben', text: disguised(odd) },
        { id: 'cleo', text: text(21, 22, 23, 24, 25, 26) },
      ],
      [text(1, 2, 3)],
    );
    expect(found.compared).toBe(3);
    expect(found.pairs).toMatchObject([{ a: 'ada', b: 'ben', likeness: 1 }]);
  });

  it('is silent where everybody wrote what the starter, a reference or a known mistake holds', () => {
    const given = [text(1, 2, 3, 4, 5, 6, 7, 8), text(9, 8, 7, 6, 5, 4)];
    const handed = given.flatMap((one, index) => ['a', 'b', 'c'].map((who) => ({ id: `${who}${index}`, text: one })));
    expect(alike(handed, given)).toEqual({ pairs: [], compared: 0 });
    expect(alike(handed, []).pairs.length).toBeGreaterThan(0);
  });

  it('is silent where most of a larger class wrote the same', () => {
    const handed = Array.from({ length: 8 }, (_, n) => ({
      id: `p${n}`,
      text: n < 6 ? text(1, 2, 3, 4, 5, 6) : text(70 + n, 80 + n, 90 + n, 60 + n, 50 + n, 40 + n),
    }));
    expect(alike(handed, []).pairs).toEqual([]);
  });

  it('leaves out what is beyond its bounds, and counts it as not compared', () => {
    const filler = { ...chain([1, 2, 3, 4, 5, 6]), Filler: 'x'.repeat(60_000) };
    const handed = Array.from({ length: 100 }, (_, n) => ({
      id: `p${n}`,
      text: JSON.stringify({ ...filler, ...chain([n, 2 * n, 3 * n, 4 * n, 5 * n, 6 * n]) }),
    }));
    const { compared } = alike(handed, []);
    expect(compared).toBeGreaterThan(50);
    expect(compared).toBeLessThan(70);
  });

  it('is silent about little', () => {
    const handed = ['a', 'b'].map((id) => ({ id, text: text(1, 2, 5, 4) }));
    expect(alike(handed, [text(1, 2, 3, 4)])).toEqual({ pairs: [], compared: 0 });
  });
});
