import { z } from 'zod';
import { sound } from '@/grading';
import { ownCardLimits } from '../../../services/own-cards/own-card';

const { side, deck, tag, tags } = ownCardLimits;
/** A string the database takes. */
export const soundText = () => z.string().overwrite(sound);
const sideOf = (name: string) =>
  soundText()
    .trim()
    .min(1, `The ${name} is empty. Write something on it.`)
    .max(side, `The ${name} has more than ${side.toLocaleString('en')} characters. Shorten it.`);

/** What a card says. */
export const text = {
  front: sideOf('front'),
  back: sideOf('back'),
  deck: soundText().trim().min(1, 'Give the deck a name.').max(deck, `A deck’s name has ${deck} characters at most.`),
  tags: z
    .array(soundText().trim().min(1).max(tag, `A tag has ${tag} characters at most.`))
    .max(tags, `A card has ${tags} tags at most.`),
};

/** Made by the browser: `crypto.randomUUID()`. */
export const ownCardId = z.uuid('make the id with crypto.randomUUID()');
