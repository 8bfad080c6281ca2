import type { OutlineItem } from '@/components/graph/outline';

/** The graph's twin in words: states, where they lead, what is inside them. */
export function Outline({ items }: { items: readonly OutlineItem[] }) {
  return (
    <ol className="grid list-decimal gap-2 pl-6">
      {items.map((item) => (
        <li key={item.id}>
          <strong className="font-semibold">{item.id}</strong>, {item.type}
          {item.detail ? `: ${item.detail}` : ''}
          {item.retries ? ', with Retry' : ''}
          <ul className="text-soft">
            {item.transitions.map(({ kind, to, label }, index) => (
              <li key={`${index} ${to}`}>{transition(kind, to, label)}</li>
            ))}
          </ul>
          {item.bodies.map((body, index) => (
            <div key={body[0]?.id ?? index} className="mt-1">
              {item.bodies.length > 1 ? <p className="text-soft">Branch {index + 1}:</p> : null}
              <Outline items={body} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

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
