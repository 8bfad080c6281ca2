import { bench } from './bench';
import { check } from './check';
import type { Command } from './command';
import { content } from './content';
import { measure } from './measure';
import { run } from './run';
import { serve } from './serve';
import { simulate } from './simulate';

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['run', run],
  ['check', check],
  ['serve', serve],
  ['bench', bench],
  ['measure', measure],
  ['content', content],
  ['simulate', simulate],
]);
