import { type Attack, attack, chain, jsonata, lambda, only, parameters } from './attack';

const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
];
const odd = [
  '\u202egnihtyna',
  'a\u200bb',
  '\ufeff',
  'é',
  'e\u0301',
  '💥'.repeat(20),
  '\u0000',
  '\ud800',
  '\u2028',
  ' ',
  'a'.repeat(81),
  'ﬁ',
  'ſ',
  'İ',
];
const ship = 'ship-order';

/** Words that mean something to JavaScript, or look like other words. */
export const words: readonly Attack[] = [
  ...inherited.flatMap((word) => [
    attack(`state ${word}`, `{"StartAt":"${word}","States":{"${word}":{"Type":"Pass","End":true}}}`),
    attack(`StartAt ${word}, not there`, `{"StartAt":"${word}","States":{"A":{"Type":"Pass","End":true}}}`),
    attack(
      `member ${word}`,
      `{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"${word}":{"polluted":true}},"ResultPath":"$.${word}","End":true}}}`,
    ),
    attack(
      `error ${word}`,
      chain({
        A: {
          Type: 'Task',
          Resource: lambda(word),
          Retry: [{ ErrorEquals: [word] }],
          Catch: [{ ErrorEquals: [word], Next: 'A' }],
        },
      }),
    ),
    attack(`JSONata ${word}`, jsonata(`$states.input.${word}.${word}("return process")()`)),
  ]),
  ...inherited
    .slice(0, 5)
    .flatMap((word) => [
      attack(`type ${word}`, `{"StartAt":"A","States":{"A":{"Type":"${word}","End":true}}}`),
      attack(`query language ${word}`, { ...only({ Type: 'Pass' }), QueryLanguage: word }),
      attack(`$lookup ${word}`, jsonata(`$lookup({}, "${word}")`)),
      attack(`intrinsic ${word}`, parameters({ 'x.$': `States.${word}($)` })),
    ]),
  attack(
    'JsonMerge of __proto__',
    parameters({ 'x.$': `States.JsonMerge(States.StringToJson('{"__proto__":{"polluted":true}}'), $, false)` }),
  ),
  attack(
    '$merge of __proto__',
    jsonata('$merge([{"__proto__": {"polluted": true}}, {"constructor": {"prototype": {"polluted": true}}}])'),
  ),
  attack('transform of __proto__', jsonata('$states.input ~> |$|{"__proto__": {"polluted": true}}|')),
  ...[
    'process.exit(1)',
    'globalThis',
    'require("fs")',
    'import("node:fs")',
    'this.constructor.constructor("return process")()',
    '$states.constructor',
    '$eval("1")',
    '$clone.constructor("return 1")()',
    '$map([1], $states.input.constructor)',
    '#{7*7}',
  ].map((code) => attack(`code: ${code}`, jsonata(code))),
  ...odd.flatMap((word, index) => [
    attack(`odd state name ${index}`, { StartAt: word, States: { [word]: { Type: 'Pass', End: true } } }),
    attack(`odd function ${index}`, chain({ A: { Type: 'Task', Resource: lambda(`${ship}${word}`) } })),
  ]),
  attack('a Cyrillic с', chain({ A: { Type: 'Task', Resource: lambda('сharge-card') } })),
  attack(
    'an output of odd signs',
    only({ Type: 'Pass', Result: { a: '\u0000\ud800\udfff\u202e', '\u0000': '\ud800' } }),
  ),
  attack('a Fail of odd signs', {
    StartAt: 'A',
    States: { A: { Type: 'Fail', Error: '\u0000\ud800', Cause: '\u0000'.repeat(100) } },
  }),
];
