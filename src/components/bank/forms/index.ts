import type { CardKind } from '@/grading';
import { fill } from './fill';
import type { KindForm } from './kind-form';
import { match } from './match';
import { multiple } from './multiple';
import { order } from './order';
import { predictEvent } from './predict-event';
import { predictOutput } from './predict-output';
import { single } from './single';
import { spotFault } from './spot-fault';

/** One form per card kind; a kind without one does not compile. */
const forms = {
  single,
  multiple,
  order,
  match,
  fill,
  'predict-event': predictEvent,
  'predict-output': predictOutput,
  'spot-fault': spotFault,
} satisfies Record<CardKind, KindForm>;

/** The form of a kind; undefined for one this release does not know. */
export const formOf = (kind: unknown): KindForm | undefined =>
  typeof kind === 'string' && Object.hasOwn(forms, kind) ? forms[kind as CardKind] : undefined;
