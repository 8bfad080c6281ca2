import type { Catalogue } from './catalogue';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Where everything the course must hold is taught and asked, as Markdown. */
export const coverageTable = ({ coverage, lessons, cards }: Catalogue): string => {
  const titles = new Map(
    lessons.flatMap(({ slug, title, sections }) =>
      sections.map((one) => [`${slug}#${one.id}`, `${title}: ${one.title}`]),
    ),
  );
  const lines = coverage.topics.flatMap((topic) => topic.lines);
  const topics = coverage.topics.map(({ title, lines: rows }) =>
    [
      `## ${title}`,
      '',
      '| What | Taught in | Asked by | Said instead |',
      '|---|---|---|---|',
      ...rows.map(
        ({ note, taught, asked, corrected }) =>
          `| ${cell(note)} | ${taught.map((one) => cell(titles.get(one) ?? one)).join('; ')} | ${asked.map((id) => `\`${id}\``).join(', ')} | ${cell(corrected ?? '')} |`,
      ),
      '',
    ].join('\n'),
  );
  return [
    '# What the course covers',
    '',
    'Made by `npm run -s asl -- content --accept` from `content/coverage.yaml`: every line of the notes the course began with, every kind of state,',
    'every reserved error name, every field of Retry and Catch, the integrations the notes name and the numbers the exam asks for, each with the',
    `section that teaches it and the cards that ask it. ${lines.length} lines, ${lines.filter(({ asked }) => asked.length > 0).length} of them asked; ${lessons.length} lessons, ${cards.length} cards.`,
    '',
    ...topics,
  ].join('\n');
};
