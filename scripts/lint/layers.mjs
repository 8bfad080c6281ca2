/**
 * The one table of layers: what each room of `src` may import, besides itself.
 * `door` names the only file through which other rooms may enter; `npm` lists the packages the room may use
 * (absent: any). The dependency-cruiser rules and the architecture test are both made from it.
 */
export const layers = [
  { name: 'asl', may: [], door: 'index.ts', npm: ['jsonata', 'yaml', '@noble/hashes'] },
  { name: 'grading', may: ['asl'], door: 'index.ts', npm: ['zod'] },
  { name: 'review', may: [], door: 'index.ts', npm: ['ts-fsrs', 'temporal-polyfill', 'pure-rand'] },
  { name: 'catalog', may: ['asl', 'grading', 'review'], door: 'index.ts', npm: ['yaml', 'zod'] },
  {
    name: 'exchange',
    may: ['grading'],
    door: 'index.ts',
    npm: ['@xmldom/xmldom', 'fflate', 'fzstd', 'htmlparser2', 'markdown-it', 'papaparse', 'yaml', 'zod'],
  },
  { name: 'server', may: ['asl', 'grading', 'review', 'catalog', 'exchange'] },
  { name: 'trpc', may: ['server'] },
  { name: 'components', may: ['asl', 'grading', 'review', 'catalog', 'exchange', 'trpc'] },
  { name: 'app', may: ['components', 'trpc', 'server', 'asl', 'grading', 'review', 'catalog', 'exchange'] },
  { name: 'cli', may: ['asl', 'grading', 'review', 'catalog', 'exchange', 'server'] },
];

/** Packages that may be imported in one file alone: package → the file. */
export const wrapped = {
  'ts-fsrs': 'src/review/schedule/memory.ts',
  'temporal-polyfill': 'src/review/schedule/day.ts',
  'pure-rand': 'src/review/random.ts',
  jsonata: 'src/asl/query/jsonata.ts',
  '@noble/hashes': 'src/asl/digest/digest.ts',
  ics: 'src/server/services/calendar/write-calendar.ts',
  'sql.js': 'src/(server/services/deck-files|components/own-cards)/open-sqlite\\.ts',
  fzstd: 'src/exchange/own/apkg/zstd.ts',
  yaml: 'src/(asl/syntax/yaml|asl/assist/yaml-[a-z]+|catalog/[^/]+|exchange/formats/yaml)\\.ts',
};
