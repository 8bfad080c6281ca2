import type { StateOutcome } from '@/components/graph/outcomes';
import type { OutlineItem } from '@/components/graph/outline';
import { MARKS, type Tone } from '@/components/graph/tones';
import { classNames } from '@/components/ui/class-names';

interface OutlineProps {
  readonly items: readonly OutlineItem[];
  /** What became of each state in a run. */
  readonly outcomes?: ReadonlyMap<string, StateOutcome> | undefined;
  /** Names of the states whose text has an error. */
  readonly faulty?: ReadonlySet<string> | undefined;
  readonly selected?: string | undefined;
  /** Given, the names can be pressed. */
  readonly onSelect?: ((state: string) => void) | undefined;
}

/** The graph's twin in words: states, where they lead, what is inside them, and what a run made of them. */
export function Outline({ items, outcomes, faulty, selected, onSelect }: OutlineProps) {
  return (
    <ol className="grid list-decimal gap-2 pl-6">
      {items.map((item) => (
        <li key={item.id}>
          {onSelect ? (
            <button
              type="button"
              aria-pressed={item.id === selected}
              data-outline={item.id}
              onClick={() => onSelect(item.id)}
              className={classNames(
                'cursor-pointer rounded-md px-1 font-semibold',
                item.id === selected ? 'bg-accent-soft text-accent' : 'hover:bg-sunk',
              )}
            >
              {item.id}
            </button>
          ) : (
            <strong className="font-semibold">{item.id}</strong>
          )}
          , {item.type}
          {item.detail ? `: ${item.detail}` : ''}
          {item.retries ? ', with Retry' : ''}
          {faulty?.has(item.id) ? (
            <span className="text-failed">
              {' · '}
              <span aria-hidden="true">! </span>
              an error in its text
            </span>
          ) : null}
          {outcomes ? <Became outcome={outcomes.get(item.id)} /> : null}
          <ul className="text-soft">
            {item.transitions.map(({ kind, to, label }, index) => (
              <li key={`${index} ${to}`}>{transition(kind, to, label)}</li>
            ))}
          </ul>
          {item.bodies.map((body, index) => (
            <div key={body[0]?.id ?? index} className="mt-1">
              {item.bodies.length > 1 ? <p className="text-soft">Branch {index + 1}:</p> : null}
              <Outline items={body} outcomes={outcomes} faulty={faulty} selected={selected} onSelect={onSelect} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Became({ outcome }: { outcome: StateOutcome | undefined }) {
  const { glyph, tone, words } = MARKS[outcome?.outcome ?? 'untouched'];
  const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
  return (
    <span className={TONES[tone]}>
      {' · '}
      {glyph ? <span aria-hidden="true">{glyph} </span> : null}
      {words}
      {outcome && outcome.retries > 0 ? `, retried ${times(outcome.retries)}` : ''}
      {outcome && outcome.visits > 1 ? `, entered ${times(outcome.visits)}` : ''}
    </span>
  );
}

const TONES: Partial<Record<Tone, string>> = {
  succeeded: 'text-succeeded',
  failed: 'text-failed',
  caught: 'text-caught',
  running: 'text-running',
  idle: 'text-soft',
};

function transition(
  kind: OutlineItem['transitions'][number]['kind'],
  to: string | undefined,
  label: string | undefined,
): string {
  const where = to === undefined ? 'the workflow ends' : `to ${to}`;
  const words = label?.split('\n').join(', or ');
  if (kind === 'catch') return `on ${words} → ${where}`;
  if (kind === 'rule') return `if ${words} → ${where}`;
  if (kind === 'default') return `otherwise → ${where}`;
  return `→ ${where}`;
}
