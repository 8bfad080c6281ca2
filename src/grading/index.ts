/** The only door of the grading room. */

export type { DiffRow } from './align/history';
export { answerByTarget } from './exercise/answer-by-target';
export { changedLines, expectedHistories, historyText } from './exercise/expected-histories';
export { gradeSubmission } from './exercise/grade-submission';
export { type Exercise, exerciseKinds, exerciseSchema } from './exercise/kinds';
export { Stopped } from './exercise/observe';
export { practicesBeside } from './exercise/practices-beside';
export { seedOf } from './exercise/prepare';
export { runScenario } from './exercise/run-scenario';
export { examDecline, scoreAtAttempt } from './exercise/score';
export { exerciseFields, scenarioFields } from './exercise/spec';
export { aimOf } from './exercise/target';
export type { ScenarioResult, Verdict } from './exercise/verdict';
export { type Alikeness, type AlikePair, alike, type Handed } from './likeness/alike';
export { beginProof, continueProof, endUnit } from './mutate/continue-proof';
export { type ProofState, proofStages, type Survivor } from './mutate/proof-state';
export { type ExerciseProof, proofOf, proveExercise } from './mutate/prove-exercise';
export {
  type Card,
  type CardDraft,
  type CardKind,
  type CardResponses,
  cardDraftSchema,
  cardKinds,
  cardSchema,
  completeCard,
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
  Unprovable,
  wrongChoices,
} from './quiz';
export { type CardNames, checkCard, checkReferences, type FieldFault } from './quiz/check-card';
export { choicesOf, chosenOf, hasDistractors } from './quiz/choices';
export { answerSchema, responsesSchema } from './responses';
export { sound } from './sound';
export { graderVersion } from './version';
