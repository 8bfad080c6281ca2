/**
 * `npm run -s asl -- <command> …`: the language on the command line. One file per command in `commands/`.
 * Exit status: 0 well, 1 the thing asked about is not well, 2 the question was not understood.
 */
import { commands } from './commands/registry';

const [name = 'help', ...args] = process.argv.slice(2);
const command = await commands.get(name)?.();

if (command === undefined) {
  const lines: string[] = [];
  for (const [word, load] of commands) {
    const { usage, summary } = await load();
    lines.push(`  ${`${word} ${usage}`.padEnd(60)} ${summary}`);
  }
  const text = `usage: npm run -s asl -- <command>\n\n${lines.join('\n')}\n`;
  if (name === 'help' || name === '--help') process.stdout.write(text);
  else {
    process.stderr.write(`There is no command '${name}'.\n\n${text}`);
    process.exitCode = 2;
  }
} else if (args.includes('--help')) {
  process.stdout.write(`usage: npm run -s asl -- ${name} ${command.usage}\n\n${command.summary}\n`);
} else {
  process.exitCode = await command.run(args);
}
