import type { Command } from './command';

/** Every command by its name, loaded when it is asked for: what one needs, another does not wait for. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['run', async () => (await import('./run')).run],
  ['check', async () => (await import('./check')).check],
  ['serve', async () => (await import('./serve')).serve],
  ['bench', async () => (await import('./bench')).bench],
  ['measure', async () => (await import('./measure')).measure],
  ['content', async () => (await import('./content')).content],
  ['services', async () => (await import('./services')).services],
  ['exchange', async () => (await import('./exchange')).exchange],
  ['regrade', async () => (await import('./regrade')).regrade],
  ['simulate', async () => (await import('./simulate')).simulate],
]);
