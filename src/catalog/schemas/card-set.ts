import { z } from 'zod';
import { cardSchema } from '@/grading';

/** `content/cards/<slug>.yaml`. */
export const cardSetSchema = z.strictObject({ cards: z.array(cardSchema).min(1) });
