'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAction } from '@/components/account/use-action';
import { forget, readKept } from '@/components/kept/browser-store';
import { Notice } from '@/components/shell/notice';
import { buttonClass } from '@/components/ui/button';
import { type ApiInputs, api } from '@/trpc/calls';
import { isKept, place } from './card-keeper';
import { GoneDraft } from './gone-draft';
import { outlineOf } from './outline';

const list = '/teach/questions';

const readHere = (slug: string) => readKept(place(slug), isKept);

/** Where there is no such question: if this browser still keeps a text of it, whose only draft was thrown away, the ways on for that. */
export function KeptQuestion() {
  const slug = usePathname().split('/')[3] ?? '';
  const [kept, setKept] = useState<ReturnType<typeof readHere>>();
  // A page that is not found is made in the browser: for whom, it says only when it is in place.
  useEffect(() => setKept(readHere(slug)), [slug]);
  const { fault, run } = useAction();
  const keepAnew = () =>
    run(async () => {
      if (!kept) return;
      const body = kept.body as ApiInputs['bank']['saveDraft']['body'];
      await api.bank.saveDraft.mutate({ slug, body, revision: 0, fromId: null, basedOnId: kept.basedOnId });
      forget(place(slug));
      window.location.reload();
    });
  if (!kept)
    return (
      <Notice
        title="There is no such question"
        actions={
          <Link href={list} className={buttonClass('primary')}>
            All questions
          </Link>
        }
      >
        <p>The address may be mistyped, or the question was a draft that was thrown away.</p>
      </Notice>
    );
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
      <h1 className="mb-4 text-5 font-semibold tracking-tight text-balance">This question is not there any more</h1>
      <GoneDraft
        gone={{ how: 'thrown-away', newest: null }}
        body={kept.body}
        fault={fault}
        onKeep={() => void keepAnew()}
        onForget={() => forget(place(slug))}
        away={list}
      />
      <h2 className="mb-2 text-3 font-semibold">Your text</h2>
      <pre className="overflow-x-auto rounded-md border border-hairline bg-sunk p-4 font-mono text-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {outlineOf(kept.body)}
      </pre>
    </main>
  );
}
