import { classNames } from '@/components/ui/class-names';
import { controlClass } from '@/components/ui/field';
import type { AnswerKind } from './answering';
import { RemarkLine } from './remark-line';

const LABEL = { path: 'Path', number: 'Number', text: 'Exact text' } as const;

export const fill: AnswerKind<'fill'> = {
  blank: () => ({ text: '' }),
  missing: (_, { text }) => (text.trim() ? undefined : 'Write an answer first.'),
  Answer: ({ card, response, graded, onChange }) => (
    <div className="grid gap-2">
      <label htmlFor={`fill-${card.id}`} className="text-1 text-soft">
        {LABEL[card.answer]}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={`fill-${card.id}`}
          value={response.text}
          readOnly={Boolean(graded)}
          maxLength={200}
          inputMode={card.answer === 'number' ? 'decimal' : 'text'}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={({ target }) => onChange({ text: target.value })}
          className={classNames(controlClass(graded ? !graded.correct : false), 'font-mono sm:max-w-xs')}
        />
        {card.unit ? <span className="text-soft">{card.unit}</span> : null}
      </div>
      {graded && !graded.correct ? (
        <p>
          Right: <code className="rounded-md bg-sunk px-1">{graded.key.accept[0]}</code>
        </p>
      ) : null}
      {graded?.remarks.map((remark) => (
        <RemarkLine key={remark.id} remark={remark} />
      ))}
    </div>
  ),
};
