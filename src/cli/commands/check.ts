import type { Command } from './command';
import { answering, readProgram, UserError } from './files';

/** Says whether a definition can be run, and if not, why and where. */
export const check: Command = {
  usage: 'FILE',
  summary: 'check a definition',
  run: ([file]) =>
    answering(async () => {
      if (file === undefined) throw new UserError('Which definition? Name its file.');
      const { states } = readProgram(file);
      process.stdout.write(`${file}: ${states.length} state${states.length === 1 ? '' : 's'}, nothing wrong.\n`);
      return 0;
    }),
};
