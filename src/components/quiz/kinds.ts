import type { CardKind } from '@/grading';
import type { AnswerKind } from './answering';
import { fill } from './fill';
import { match } from './match';
import { multiple } from './multiple';
import { order } from './order';
import { predictEvent } from './predict-event';
import { predictOutput } from './predict-output';
import { single } from './single';
import { spotFault } from './spot-fault';

/** One renderer per card kind; a kind without one does not compile. */
export const kinds = {
  single,
  multiple,
  order,
  match,
  fill,
  'predict-event': predictEvent,
  'predict-output': predictOutput,
  'spot-fault': spotFault,
} satisfies { [K in CardKind]: AnswerKind<K> };
