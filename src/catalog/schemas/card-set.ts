import { z } from 'zod';
import { cardDraftSchema } from '@/grading';

/** `content/cards/<slug>.yaml`. */
export const cardSetSchema = z.strictObject({ cards: z.array(cardDraftSchema).min(1) });
