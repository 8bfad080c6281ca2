'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { Vocabulary } from './bank-filter';
import { BankTable, type ListedQuestion } from './bank-table';
import { BulkBar } from './bulk-bar';
import { BulkResults, type RowResult } from './bulk-results';
import type { BankQuery } from './query';

interface BankListProps {
  readonly questions: readonly ListedQuestion[];
  readonly query: BankQuery;
  readonly vocabulary: Vocabulary;
}

/** A page of the bank: choose questions, do one thing to all of them, read what came of each. */
export function BankList({ questions, query, vocabulary }: BankListProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly RowResult[]>([]);
  const lessons = useMemo(() => new Map(vocabulary.lessons.map(({ slug, title }) => [slug, title])), [vocabulary]);
  const choose = (slugs: readonly string[], on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const slug of slugs) on ? next.add(slug) : next.delete(slug);
      return next;
    });
  const prompts = useMemo(() => new Map(questions.map(({ slug, prompt }) => [slug, prompt ?? slug])), [questions]);
  return (
    <>
      {results.length > 0 ? <BulkResults results={results} prompts={prompts} onClose={() => setResults([])} /> : null}
      <BankTable questions={questions} query={query} lessons={lessons} chosen={chosen} onChoose={choose} />
      {chosen.size > 0 ? (
        <BulkBar
          slugs={[...chosen]}
          vocabulary={vocabulary}
          onClear={() => setChosen(new Set())}
          onDone={(done) => {
            setResults(done);
            // What did not work stays chosen, to be tried again.
            setChosen(new Set(done.filter((row) => !row.done).map(({ slug }) => slug)));
            router.refresh();
            window.scrollTo({ top: 0 });
          }}
        />
      ) : null}
    </>
  );
}
