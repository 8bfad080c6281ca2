import Link from 'next/link';
import { ruleHref } from './href';
import { KindMark } from './kinds';
import type { Entry } from './reference';
import { TOPICS } from './topics';

/** The rules under their topics, each with what it claims and its id. */
export function RuleList({ entries }: { entries: readonly Entry[] }) {
  return (
    <div className="grid gap-10">
      {TOPICS.map((topic) => {
        const inside = entries.filter((entry) => entry.topic === topic);
        if (inside.length === 0) return null;
        return (
          <section key={topic.id} aria-labelledby={topic.id}>
            <h2 id={topic.id} className="mb-2 text-4 font-semibold">
              {topic.title}
            </h2>
            <ul className="border-t border-hairline">
              {inside.map((entry) => (
                <li key={entry.id} className="border-b border-hairline">
                  <RuleRow entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** One rule on one line, or two where there is less room; the whole of it leads to its page. */
function RuleRow({ entry }: { entry: Entry }) {
  return (
    <Link
      href={ruleHref(entry.id)}
      className="flex gap-2 py-3 text-ink no-underline hover:bg-sunk sm:items-baseline sm:px-2"
    >
      <KindMark kind={entry.kind} />
      <span className="grid min-w-0 grow gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_15rem] md:items-baseline">
        <span>{entry.claim}</span>
        <code className="text-1 break-words text-soft">{entry.id}</code>
      </span>
    </Link>
  );
}
