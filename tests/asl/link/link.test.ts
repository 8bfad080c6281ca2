import { describe, expect, it } from 'vitest';
import { loadDefinition } from '@/asl';

const faultsOf = (definition: unknown) => {
  const loaded = loadDefinition(typeof definition === 'string' ? definition : JSON.stringify(definition));
  return 'faults' in loaded ? loaded.faults : [];
};

describe('loading a definition', () => {
  it('tells line and column of text that is not JSON', () => {
    expect(faultsOf('{\n "StartAt": }')).toMatchObject([{ line: 2, location: '/' }]);
  });

  it('collects every reason why it cannot be run, each with its place', () => {
    const faults = faultsOf({
      StartAt: 'Nowhere',
      States: {
        A: { Type: 'Pass', Next: 'B' },
        C: { Type: 'Kernel' },
        D: { Type: 'Pass', InputPath: 'no path', End: true },
        E: { Type: 'Task', Resource: 'x', End: true },
        F: { Type: 'Parallel', Branches: [{ StartAt: 'G', States: {} }], End: true },
      },
    });
    expect(faults.map(({ location }) => location).sort()).toEqual([
      '/StartAt',
      '/States/A/Next',
      '/States/C',
      '/States/D/InputPath',
      '/States/E/Resource',
      '/States/F/Branches[0]/StartAt',
    ]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes no word of JavaScript for a type: %s',
    (type) => {
      expect(faultsOf({ StartAt: 'A', States: { A: { Type: type } } })).toHaveLength(1);
    },
  );

  it.each(['JSONPath', 'JSONata'])('assigns variables from nothing but an object (%s)', (QueryLanguage) => {
    for (const Assign of [null, 3, '{% {"a": 1} %}', [{ a: 1 }]]) {
      const Catch = [{ ErrorEquals: ['States.ALL'], Assign, Next: 'B' }];
      const A = { Type: 'Parallel', QueryLanguage, Branches: [{ StartAt: 'G', States: { G: { Type: 'Succeed' } } }] };
      const States = {
        A: { ...A, Assign, Catch, End: true },
        B: { Type: 'Choice', QueryLanguage, Choices: [], Assign },
      };
      expect(faultsOf({ StartAt: 'A', States }).map(({ location }) => location)).toEqual(
        expect.arrayContaining(['/States/A/Assign', '/States/A/Catch[0]/Assign', '/States/B/Assign']),
      );
    }
  });

  it('takes any word for the name of a state', () => {
    const text =
      '{"StartAt":"__proto__","States":{"__proto__":{"Type":"Pass","Next":"constructor"},"constructor":{"Type":"Succeed"}}}';
    expect(faultsOf(text)).toEqual([]);
  });

  it('names the variables each state reads', () => {
    const loaded = loadDefinition(
      JSON.stringify({
        StartAt: 'A',
        States: {
          A: { Type: 'Pass', Parameters: { 'x.$': '$b', 'y.$': 'States.Format($a)' }, OutputPath: '$b', Next: 'B' },
          B: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input & $c %}', End: true },
        },
      }),
    );
    const references = 'program' in loaded ? loaded.program.states.map((state) => [...state.references].sort()) : [];
    expect(references).toEqual([['a', 'b'], ['c']]);
  });
});
