import { z } from 'zod';
import { slug } from '../inputs';

/** A card of the learner's own, `own/<id>`. */
export const ownCardName = z.string().regex(/^own\/[0-9a-f-]{36}$/, 'this is no card of your own');

/** Whatever may stand in a review: a card of the course by its slug, or one of the learner's own. */
export const cardName = z.union([slug, ownCardName]);
