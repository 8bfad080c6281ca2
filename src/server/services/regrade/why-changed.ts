import type { StoredVerdict } from '../exercises/stored-verdict';

/** One part of a verdict that is judged otherwise. */
export interface ChangedPart {
  readonly part: 'scenario' | 'design' | 'whole';
  /** Of the scenario; empty for the rest. */
  readonly title: string;
  /** `gone`: asked no more; `otherwise`: the same result, explained or counted in another way. */
  readonly now: 'wrong' | 'right' | 'gone' | 'otherwise';
  /** What the grader says of it, as its learner reads it. */
  readonly sentence: string | null;
}

export interface WhyChanged {
  /** What weighs most; null where no part differs, and only what each counts. */
  readonly first: ChangedPart | null;
  /** How many parts differ besides. */
  readonly more: number;
}

type Graded = Extract<StoredVerdict, { kind: 'graded' }>;

/** Why a later grading comes to another verdict: the first scenario or demand of design that differs, and how many more there are. */
export function whyChanged(before: StoredVerdict, after: StoredVerdict): WhyChanged {
  if (after.kind !== 'graded' || before.kind !== 'graded') return { first: wholeOf(after), more: 0 };
  const parts = [...changedScenarios(before, after), ...changedDesign(before, after)];
  // A verdict that became worse is explained by what went wrong, one that became better by what is right.
  const worse = after.passed === before.passed ? after.score < before.score : before.passed;
  const order: readonly ChangedPart['now'][] = worse
    ? ['wrong', 'gone', 'right', 'otherwise']
    : ['right', 'gone', 'wrong', 'otherwise'];
  const [first = null, ...rest] = order.flatMap((now) => parts.filter((part) => part.now === now));
  return { first, more: rest.length };
}

function wholeOf(after: StoredVerdict): ChangedPart {
  const whole = { part: 'whole', title: '' } as const;
  if (after.kind === 'graded') return { ...whole, now: after.passed ? 'right' : 'otherwise', sentence: null };
  return {
    ...whole,
    now: 'wrong',
    sentence: (after.kind === 'invalid' ? after.faults[0]?.message : after.message) ?? null,
  };
}

function changedScenarios(before: Graded, after: Graded): ChangedPart[] {
  const was = new Map(before.scenarios.map((one) => [one.id, one]));
  const is = new Set(after.scenarios.map(({ id }) => id));
  const changed = after.scenarios.flatMap((one): ChangedPart[] => {
    const earlier = was.get(one.id);
    const part = { part: 'scenario', title: one.title } as const;
    const sentence = one.sentence ?? one.guarded ?? null;
    if (one.passed) return earlier?.passed === false ? [{ ...part, now: 'right', sentence: null }] : [];
    if (earlier?.passed !== false) return [{ ...part, now: 'wrong', sentence }];
    return earlier.sentence === one.sentence && earlier.why === one.why
      ? []
      : [{ ...part, now: 'otherwise', sentence }];
  });
  const gone = before.scenarios.filter(({ id }) => !is.has(id));
  return [...changed, ...gone.map(({ title }) => ({ part: 'scenario', title, now: 'gone', sentence: null }) as const)];
}

/** Rules are told apart by what they say: they have no names of their own. */
function changedDesign(before: Graded, after: Graded): ChangedPart[] {
  const said = ({ design }: Graded) => [...new Set(design.findings.map(({ message }) => message))];
  const [was, is] = [said(before), said(after)];
  const part = { part: 'design', title: '' } as const;
  return [
    ...is.filter((one) => !was.includes(one)).map((sentence) => ({ ...part, now: 'wrong', sentence }) as const),
    ...was.filter((one) => !is.includes(one)).map((sentence) => ({ ...part, now: 'right', sentence }) as const),
  ];
}
