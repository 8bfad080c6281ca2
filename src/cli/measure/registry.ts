import { checker } from './checker';
import { editor } from './editor';
import { engine } from './engine';
import { grader } from './grader';
import type { Measure } from './measure';

/** Everything `npm run bench` measures, in the order of its table. */
export const measures: readonly Measure[] = [...engine, ...checker, ...editor, ...grader];
