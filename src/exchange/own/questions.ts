import type { Format, SourceFile } from '../format';
import { frontBack } from '../front-back';
import { Losses, Malformed } from '../loss';
import { picturesOf, replacePictures } from '../text/markdown';
import { Collector, deckOfFile } from './collect';
import type { ReadOwnFile } from './own-card';

/** Questions of any format as cards of two sides: what is asked with its choices, and what is right with why. */
export function readOwnQuestions(format: Format, file: SourceFile): ReadOwnFile {
  if (!format.read) throw new Malformed(undefined, `${format.name} can be written, not read.`);
  const collected = new Collector();
  for (const question of format.read(file).questions) {
    const { card, line, title, prompt } = question;
    if (!card) {
      const reason = question.losses.map(({ detail }) => detail).join(' ') || 'It is of a kind that no card can be.';
      collected.leave({ title: prompt || title || 'Without a title', line, reason });
      continue;
    }
    const losses = new Losses();
    for (const { what, detail } of question.losses) losses.add(what, detail);
    const plain = (text: string): string => {
      if (picturesOf(text).length > 0) losses.add('image', 'Your own cards carry no pictures: their words stay.');
      return replacePictures(text, () => undefined);
    };
    const { front, back } = frontBack(card);
    collected.add(
      {
        externalId: `${format.id}:${question.externalId}`,
        front: plain(front),
        back: plain(back),
        deck: deckOfFile(file.name),
        tags: question.tags,
        line,
      },
      losses,
    );
  }
  return collected.file(format.name);
}
