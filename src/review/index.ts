/** The only door of the review room: the right card on the right day, the mock, and what answers say of questions. */

export { type AnswerGroup, groupedStatistics } from './analytics/grouped';
export {
  fewestAnswers,
  flagsOf,
  type ItemFlag,
  itemStatistics,
  pointBiserial,
  reliability,
} from './analytics/items';
export { byName } from './assignments/by-name';
export { type AssignmentDates, endOf, extended, type LateRule } from './assignments/dates';
export { type Standing, standingOf } from './assignments/standing';
export { totalOf } from './assignments/total';
export { deadlineOf, isOver, isPast, timeLeft } from './exam/clock';
export { drawPaper, type PoolItem } from './exam/draw-paper';
export { drawQuiz } from './exam/draw-quiz';
export { type PaperScore, scorePaper } from './exam/score-paper';
export { type DomainTally, weakestDomain } from './exam/weakest-domain';
export {
  addDays,
  type Day,
  type DayRule,
  dayOf,
  daysBetween,
  instantOf,
  isTimeZone,
  startOfDay,
  type WallTime,
} from './schedule/day';
export {
  type CalibrationBin,
  calibrate,
  type DayLoad,
  examInstant,
  forecastLoad,
  type Readiness,
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
export { buildAimedQueue, buildQueue, isLeech, type QueueCard } from './schedule/queue';
export { type SimulatedLearner, simulateTowardsDate } from './schedule/simulate';
export { planTowards } from './schedule/towards-date';
