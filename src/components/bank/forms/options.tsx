'use client';

import { AreaField, freshId, ListField, MisconceptionField } from '../editor/fields';
import { useForm } from '../editor/form';
import { type Body, getAt, listAt, type Path, setAt } from '../editor/paths';

export const blankOption = () => ({ id: freshId('option'), text: '', explanation: '' });

export const blankOptions = (count: number) => Array.from({ length: count }, blankOption);

/** Options to choose from, each right or wrong, with why. One may be right, or several. */
export function OptionsField({ several, most }: { several: boolean; most: number }) {
  const { body, set } = useForm();
  const path: Path = ['options'];
  const mark = (index: number, correct: boolean): void => {
    const options = listAt(body, path).map((option, at) => {
      const { correct: before, ...rest } = option as Record<string, unknown>;
      const right = at === index ? correct : several && before === true;
      return right ? { ...rest, correct: true } : rest;
    });
    set(path, options);
    if (several) set(['choose'], options.filter((option) => 'correct' in option).length);
  };
  return (
    <ListField
      path={path}
      title="Options"
      noun="option"
      most={most}
      blank={blankOption}
      ordered
      hint="Learners see them in another order each. Say of every one why it is right or wrong."
    >
      {(at, index) => {
        const correct = getAt(body, [...at, 'correct']) === true;
        return (
          <>
            <label className="flex min-h-6 items-center gap-2 text-1 font-medium">
              <input
                type={several ? 'checkbox' : 'radio'}
                name="correct-option"
                checked={correct}
                onChange={({ target }) => mark(index, target.checked)}
                className="size-4 accent-accent"
              />
              Option {index + 1} is right
            </label>
            <AreaField path={[...at, 'text']} label={`Option ${index + 1}`} rows={1} />
            <AreaField path={[...at, 'explanation']} label={correct ? 'Why it is right' : 'Why it is wrong'} rows={1} />
            {correct ? null : <MisconceptionField path={[...at, 'misconception']} />}
          </>
        );
      }}
    </ListField>
  );
}

/** Where too few options are marked as right, the first ones stand in. */
export const withKey =
  (least: number) =>
  (body: Body): Body => {
    const options = listAt(body, ['options']);
    const marked = options.filter((option) => getAt(option, ['correct']) === true).length;
    if (marked >= least) return body;
    const stood = options.map((option, index) => setAt(option, ['correct'], index < least ? true : undefined));
    return { ...body, options: stood, ...('choose' in body ? { choose: least } : {}) };
  };
