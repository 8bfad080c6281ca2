/** The only door of the grading room. */

export { gradeSubmission, type ScenarioResult, type Verdict } from './exercise/grade-submission';
export { type Exercise, exerciseFields, exerciseSchema } from './exercise/spec';
export {
  type Card,
  type CardKind,
  type CardResponses,
  cardKinds,
  cardSchema,
  date,
  type Graded,
  grade,
  type PresentedCard,
  paragraph,
  present,
  prose,
  Refused,
  type Remark,
  slug,
  source,
  wrongChoices,
} from './quiz';
export { responsesSchema } from './responses';
