'use client';

import { AslEditor } from '@/components/editor/asl-editor';
import { useKeptDraft } from './use-kept-draft';

const FIRST = `{
  "StartAt": "Greet",
  "States": {
    "Greet": {
      "Type": "Pass",
      "Result": { "greeting": "Hello" },
      "End": true
    }
  }
}
`;

/** The editor with nothing to solve. */
export function Playground() {
  const [{ text, syntax }, change] = useKeptDraft('statecraft-playground', { text: FIRST, syntax: 'json' });
  return (
    <>
      <header className="flex items-center gap-4 border-b border-hairline px-4 py-2">
        <h1 className="text-3 font-semibold">Playground</h1>
      </header>
      <AslEditor
        value={text}
        onChange={(next) => change({ text: next })}
        label="Definition"
        syntax={syntax}
        onSyntaxChange={(next) => change({ syntax: next })}
        topic="playground"
        className="grow"
      />
    </>
  );
}
