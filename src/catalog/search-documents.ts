import { practices, rules } from '@/asl';
import type { Catalogue } from './catalogue';
import type { SearchDocument } from './schemas/search';

/** Text as it is read: without the marks of Markdown. */
const plain = (text: string): string =>
  text
    .replace(/```\w*\n[\s\S]*?```/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The first sentence or so of a text, as a title. */
const shortened = (text: string, most = 90): string => {
  const flat = plain(text);
  return flat.length <= most ? flat : `${flat.slice(0, flat.lastIndexOf(' ', most))} …`;
};

/**
 * All that can be searched for, each with the page it is on: paragraphs of lessons, prompts of cards (never their options, key or
 * explanations), exercises, the checker's rules and practices, terms, and events of a history.
 */
export const searchDocuments = (catalogue: Omit<Catalogue, 'documents'>): SearchDocument[] => {
  const titles = new Map(catalogue.lessons.map(({ slug, title }) => [slug, title]));
  const lessonOf = (paragraph: string): string => titles.get(paragraph.split('#')[0] ?? '') ?? '';
  const entries = [...Object.entries(rules), ...Object.entries(practices)];
  return [
    ...catalogue.lessons.flatMap(({ slug, title, summary, opening: problem, machines, texts }) => [
      {
        kind: 'lesson' as const,
        title,
        text: plain(`${summary} ${problem}`),
        words: machines.map((machine) => machine.title).join(' '),
        where: 'Lesson',
        href: `/lessons/${slug}`,
      },
      ...texts.map(({ id, title: section, text }) => ({
        kind: 'paragraph' as const,
        title: plain(section),
        text: plain(text),
        where: title,
        href: `/lessons/${slug}#${id}`,
      })),
    ]),
    ...catalogue.glossary.terms.map(({ id, term, also, says }) => ({
      kind: 'term' as const,
      title: term,
      text: says,
      words: also.join(' '),
      where: 'Glossary',
      href: `/glossary#${id}`,
    })),
    ...catalogue.glossary.events.map(({ type, says }) => ({
      kind: 'event' as const,
      title: type,
      text: says,
      where: 'Events of a history',
      href: `/glossary#${type}`,
    })),
    ...catalogue.cards.map(({ id, lesson, prompt }) => ({
      kind: 'card' as const,
      title: shortened(prompt),
      text: plain(prompt),
      where: lessonOf(lesson),
      href: `/lessons/${lesson.split('#')[0]}#prompt-${id}`,
    })),
    ...catalogue.exercises
      .filter(({ draft }) => !draft)
      .map(({ slug, title, prompt, lesson }) => ({
        kind: 'exercise' as const,
        title,
        text: plain(prompt).slice(0, 600),
        where: lessonOf(lesson),
        href: `/exercises/${slug}`,
      })),
    ...entries.map(([id, { claim }]) => ({
      kind: 'rule' as const,
      title: shortened(claim),
      text: plain(claim),
      words: id.replaceAll('.', ' '),
      where: id,
      href: `/rules/${id}`,
    })),
  ];
};
