'use client';

import { AslEditor } from '@/components/editor/asl-editor';
import { Callout } from '@/components/ui/callout';
import { KeepingNotices } from './keeping-notices';
import { useActions, useWorkspace } from './state/context';
import { bytesOf, MOST_BYTES } from './state/text-size';
import { useLitState } from './use-lit-state';

/** The definition as text, and whatever must be said about keeping it. */
export function EditorPane() {
  // A machine of the playground may be one of many of its name: only an exercise's undo is found again.
  const topic = useWorkspace((state) => ('exercise' in state ? `exercise:${state.name}` : undefined));
  const text = useWorkspace((state) => state.text);
  const type = useWorkspace((state) => state.type);
  const syntax = useWorkspace((state) => state.syntax);
  const tooLong = useWorkspace((state) => state.tooLong);
  const readOnly = useWorkspace((state) => state.readOnly ?? false);
  const input = useWorkspace((state) => state.setup.input);
  const quiet = useWorkspace((state) => state.quiet);
  const actions = useActions();
  const [lit, tell] = useLitState(
    useWorkspace((state) => state.state),
    actions.follow,
  );

  return (
    <section aria-label="Definition" className="flex h-full flex-col">
      {tooLong ? (
        <Callout tone="fault" role="alert" title="This text is too long" className="m-3">
          It has {megabytes(bytesOf(text))} MB, and Step Functions takes {megabytes(MOST_BYTES)} MB. It stays in this
          window, but is not saved, drawn or run until it is shorter.
        </Callout>
      ) : null}
      <KeepingNotices />
      <AslEditor
        value={text}
        onChange={actions.setText}
        onChecked={actions.takeFindings}
        label={readOnly ? 'The definition' : 'Your definition'}
        type={type}
        syntax={syntax}
        onSyntaxChange={actions.setSyntax}
        check={!tooLong}
        readOnly={readOnly}
        sample={input}
        quiet={quiet}
        topic={topic}
        onRun={() => void actions.run()}
        onSubmit={() => actions.submit?.()}
        selectedState={lit}
        onSelectState={tell}
        className="min-h-0 grow"
      />
    </section>
  );
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1);
