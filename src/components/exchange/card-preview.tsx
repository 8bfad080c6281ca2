import type { AnswerKind } from '@/components/quiz/answering';
import { kinds } from '@/components/quiz/kinds';
import { Prose } from '@/components/ui/prose';
import { type DraftCard, mapTexts, replacePictures, showsMachine } from '@/exchange';
import type { CardKind } from '@/grading';
import { answeredOf, askedOf, keyOf } from './shown-answer';

/** A question as learners will see it: as it is asked, or with its key and all that is said. `picture` gives what to show for a picture's address. */
export function CardPreview({
  card,
  id,
  answered,
  picture,
}: {
  card: DraftCard;
  id: string;
  answered: boolean;
  picture: (address: string) => string | undefined;
}) {
  const shown = mapTexts(card, (text) => replacePictures(text, picture));
  if (showsMachine(shown))
    return (
      <div className="text-2">
        <Prose text={shown.prompt} className="mb-3 text-3 font-medium text-pretty" />
        <pre tabIndex={0} className="overflow-x-auto rounded-md bg-sunk p-3 text-1">
          <code>{'machine' in shown ? shown.machine.definition : shown.definition}</code>
        </pre>
        <p className="mt-2 text-soft">Its key is worked out when it is handed in.</p>
      </div>
    );
  // One renderer serves one kind; the registry's type ties them, which TypeScript cannot follow through a union.
  const kind = kinds[shown.kind] as unknown as AnswerKind<CardKind>;
  const asked = askedOf(shown, id);
  const graded = answeredOf(shown);
  return (
    <div className="min-w-0 text-2">
      <div className="mb-3 text-3 font-medium text-pretty">
        <Prose text={shown.prompt} />
      </div>
      <div inert>
        <kind.Answer
          card={asked}
          response={answered ? keyOf(shown) : kind.blank(asked)}
          graded={answered ? graded : undefined}
          onChange={() => undefined}
        />
      </div>
      {answered ? <Unchosen card={shown} /> : null}
      {answered && shown.explanation ? (
        <div className="mt-3 border-t border-hairline pt-3">
          <Prose text={shown.explanation} />
        </div>
      ) : null}
    </div>
  );
}

/** What is said of answers that the key does not show: foreseen wrong ones, and any other. */
function Unchosen({ card }: { card: Exclude<DraftCard, { kind: `predict-${string}` | 'spot-fault' }> }) {
  if (card.kind !== 'fill') return null;
  const rows = [
    ...card.accept.slice(1).map((value) => ({ value, said: card.right, right: true })),
    ...card.mistakes.map(({ value, explanation }) => ({ value, said: explanation, right: false })),
    ...(card.otherwise ? [{ value: undefined, said: card.otherwise, right: false }] : []),
  ];
  return rows.length === 0 ? null : (
    <ul className="mt-3 grid gap-1">
      {rows.map(({ value, said, right }) => (
        <li key={value ?? 'anything else'} className="flex gap-2">
          <span aria-hidden="true" className={right ? 'text-succeeded' : 'text-failed'}>
            {right ? '✓' : '✕'}
          </span>
          <span className="sr-only">{right ? 'Right: ' : 'Wrong: '}</span>
          <div className="min-w-0">
            {value === undefined ? (
              <span className="text-soft">Anything else</span>
            ) : (
              <code className="rounded-md bg-sunk px-1">{value}</code>
            )}
            {said ? <Prose text={said} className="text-soft" /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
