import type { Memory } from '@/review';
import type { ReviewCard } from '../../generated/client';

type MemoryRow = Pick<
  ReviewCard,
  'phase' | 'due' | 'stability' | 'difficulty' | 'reps' | 'lapses' | 'step' | 'scheduledDays' | 'lastReview'
>;

const phases = new Set<string>(['new', 'learning', 'review', 'relearning']);
const isPhase = (text: string): text is Memory['phase'] => phases.has(text);

/** A stored memory as the scheduler reads it. */
export const toMemory = (row: MemoryRow): Memory => ({
  phase: isPhase(row.phase) ? row.phase : 'new',
  due: row.due.getTime(),
  stability: row.stability,
  difficulty: row.difficulty,
  reps: row.reps,
  lapses: row.lapses,
  step: row.step,
  scheduledDays: row.scheduledDays,
  lastReview: row.lastReview?.getTime(),
});

export const toRow = (memory: Memory): MemoryRow => ({
  phase: memory.phase,
  due: new Date(memory.due),
  stability: memory.stability,
  difficulty: memory.difficulty,
  reps: memory.reps,
  lapses: memory.lapses,
  step: memory.step,
  scheduledDays: memory.scheduledDays,
  lastReview: memory.lastReview === undefined ? null : new Date(memory.lastReview),
});
