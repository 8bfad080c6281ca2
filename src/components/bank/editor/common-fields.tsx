'use client';

import { DIFFICULTY_WORDS } from '../words';
import { AreaField, SelectField, TextField } from './fields';
import { useForm } from './form';
import { listAt, textAt } from './paths';

/** What every card explains after the answer. */
export function ExplanationFields() {
  return (
    <>
      <AreaField
        path={['explanation']}
        label="Explanation"
        rows={2}
        hint="Why the key is the key, in one paragraph: shown after every answer."
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField path={['source', 'title']} label="Source" placeholder="Title of the page it can be read on" />
        <TextField
          path={['source', 'url']}
          label="Its address"
          type="url"
          placeholder="https://docs.aws.amazon.com/…"
        />
      </div>
    </>
  );
}

/** Where a card belongs. */
export function PlaceFields() {
  const { body, vocabulary, set } = useForm();
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-2 text-2 font-semibold">Where it belongs</legend>
      <SelectField path={['lesson']} label="Paragraph that teaches it">
        {vocabulary.lessons.map(({ slug, title, sections }) => (
          <optgroup key={slug} label={title}>
            {sections.map((section) => (
              <option key={section.id} value={`${slug}#${section.id}`}>
                {section.title}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        path={['task']}
        label="Task statement of the exam"
        onPick={(task) => {
          set(['task'], task);
          set(['domain'], Number(task[0]) || undefined);
        }}
      >
        {vocabulary.domains.map(({ number, title, tasks }) => (
          <optgroup key={number} label={`${number} ${title}`}>
            {tasks.map((task) => (
              <option key={task.id} value={task.id}>
                {task.id} {task.title}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        path={['difficulty']}
        label="Difficulty"
        onPick={(level) => set(['difficulty'], Number(level) || undefined)}
      >
        {[1, 2, 3].map((level) => (
          <option key={level} value={level}>
            {level} {DIFFICULTY_WORDS[level]}
          </option>
        ))}
      </SelectField>
      <TextField path={['checkedOn']} type="date" label="Facts checked on" />
      <div className="sm:col-span-2">
        <TagsField key={textAt(body, ['id'])} />
      </div>
    </fieldset>
  );
}

const asTag = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Tags in one line; each becomes lower-case words joined by hyphens. */
function TagsField() {
  const { body, set } = useForm();
  return (
    <div className="grid gap-1">
      <label htmlFor="field-tags" className="text-1 font-medium">
        Tags
      </label>
      <input
        id="field-tags"
        defaultValue={listAt(body, ['tags']).join(', ')}
        placeholder="e.g. week-3, error-handling"
        autoComplete="off"
        maxLength={400}
        onChange={({ target }) => {
          const tags = [...new Set(target.value.split(',').map(asTag))].filter(Boolean).slice(0, 10);
          set(['tags'], tags.length > 0 ? tags : undefined);
        }}
        className="h-9 w-full rounded-md border border-control bg-raised px-3 text-2 text-ink placeholder:text-soft"
      />
      <p className="text-1 text-soft">Parted by commas, at most ten. No learner sees them.</p>
    </div>
  );
}
