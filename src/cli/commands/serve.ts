import { createInterface } from 'node:readline';
import { kinds } from '../serve/kinds';
import type { Request } from '../serve/request';
import type { Command } from './command';

/**
 * Answers one JSON request per line of standard input with one JSON line each, matched by `id`, until input ends.
 * A request that makes us fail is answered with `crash`, so that one bug does not end the others.
 */
export const serve: Command = {
  usage: '',
  summary: 'answer JSON requests line by line',
  run: async () => {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
    }
    return 0;
  },
};

async function answer(line: string): Promise<object> {
  let id: unknown;
  try {
    const request = JSON.parse(line) as Request;
    id = request.id;
    const kind = kinds.get(request.kind);
    if (kind === undefined) return { id, crash: `There is no kind '${request.kind}'.` };
    return { id, ...(await kind(request)) };
  } catch (error) {
    return { id, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
