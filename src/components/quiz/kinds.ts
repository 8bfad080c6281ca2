import type { CardKind } from '@/grading';
import type { AnswerKind } from './answering';
import { fill } from './fill';
import { match } from './match';
import { multiple } from './multiple';
import { order } from './order';
import { single } from './single';

/** One renderer per card kind; a kind without one does not compile. */
export const kinds = { single, multiple, order, match, fill } satisfies { [K in CardKind]: AnswerKind<K> };
