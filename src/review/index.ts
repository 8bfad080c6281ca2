/** The only door of the review room: the right card on the right day, the mock, and what answers say of questions. */

export {
  fewestAnswers,
  flagsOf,
  type ItemFlag,
  type ItemStatistics,
  itemStatistics,
  type OptionUse,
  pointBiserial,
  type Reliability,
  reliability,
} from './analytics/items';
export { deadlineOf, isOver, type MockTime, timeLeft } from './exam/clock';
export { type Blueprint, drawPaper, type PoolItem } from './exam/draw-paper';
export { type AnsweredItem, type PaperScore, passMark, scorePaper } from './exam/score-paper';
export { addDays, type Day, type DayRule, dayOf, daysBetween, isTimeZone, startOfDay } from './schedule/day';
export {
  type CalibrationBin,
  calibrate,
  type DayLoad,
  examInstant,
  forecastLoad,
  type Readiness,
  type ReadinessCard,
  readiness,
} from './schedule/forecast';
export {
  type CardRating,
  type Memory,
  newMemory,
  previewReview,
  ratings,
  recallAt,
  review,
} from './schedule/memory';
export { buildQueue, isLeech, type Queue, type QueueCard, type QueueLimits } from './schedule/queue';
export { type SimulatedLearner, simulateTowardsDate } from './schedule/simulate';
export { type AnswerCosts, type Candidate, type PlannedAnswer, planTowards, usualCosts } from './schedule/towards-date';
