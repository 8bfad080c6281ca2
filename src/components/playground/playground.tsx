'use client';

import { useState } from 'react';
import { AslEditor } from '@/components/editor/asl-editor';
import type { Syntax } from '@/components/editor/protocol';

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
  const [definition, setDefinition] = useState(FIRST);
  const [syntax, setSyntax] = useState<Syntax>('json');
  return (
    <>
      <header className="flex items-center gap-4 border-b border-hairline px-4 py-2">
        <h1 className="text-3 font-semibold">Playground</h1>
      </header>
      <AslEditor
        value={definition}
        onChange={setDefinition}
        label="Definition"
        syntax={syntax}
        onSyntaxChange={setSyntax}
        topic="playground"
        className="grow"
      />
    </>
  );
}
