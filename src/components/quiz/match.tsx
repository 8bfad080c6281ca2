import { controlClass } from '@/components/ui/field';
import { InlineProse } from '@/components/ui/prose';
import type { AnswerKind } from './answering';
import { RemarkLine } from './remark-line';

/** A native select shows plain text: the marks of Markdown are taken off. */
const plain = (text: string): string =>
  text.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\([\\`*_[\]<>&#+.-])|[`*]/g, '$1');

export const match: AnswerKind<'match'> = {
  blank: () => ({ pairs: [] }),
  missing: (card, { pairs }) => {
    const open = card.left.length - pairs.length;
    return open > 0 ? `Match every line: ${open} to go.` : undefined;
  },
  Answer: ({ card, response, graded, onChange }) => (
    <ul className="grid gap-2">
      {card.left.map(({ id, text }) => {
        const chosen = response.pairs.find((pair) => pair.left === id)?.right ?? '';
        const remark = graded?.remarks.find((one) => one.id === id);
        const right = card.right.find((one) => one.id === graded?.key.pairs.find((pair) => pair.left === id)?.right);
        return (
          <li key={id} className="rounded-md border border-hairline p-3">
            <div className="grid items-center gap-2 sm:grid-cols-2">
              <label htmlFor={`${card.id}-${id}`}>
                <InlineProse text={text} />
              </label>
              <select
                id={`${card.id}-${id}`}
                value={chosen}
                disabled={Boolean(graded)}
                className={controlClass(remark ? !remark.correct : false)}
                onChange={({ target }) =>
                  onChange({
                    pairs: [
                      ...response.pairs.filter((pair) => pair.left !== id),
                      ...(target.value ? [{ left: id, right: target.value }] : []),
                    ],
                  })
                }
              >
                <option value="">Choose…</option>
                {card.right.map((one) => (
                  <option key={one.id} value={one.id}>
                    {plain(one.text)}
                  </option>
                ))}
              </select>
            </div>
            {remark && !remark.correct && right ? (
              <p className="mt-2 text-2">
                Belongs to: <InlineProse text={right.text} />
              </p>
            ) : null}
            {remark ? <RemarkLine remark={remark} /> : null}
          </li>
        );
      })}
    </ul>
  ),
};
