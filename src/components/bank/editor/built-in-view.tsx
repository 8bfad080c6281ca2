'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { api } from '@/trpc/calls';
import type { Vocabulary } from '../bank-filter';
import { Preview } from './preview';
import type { Question } from './version-state';
import { Versions } from './versions';

/** A card of the course's files: it is read and answered here, and changed as a version of one's own. */
export function BuiltInView({ question, vocabulary }: { question: Question; vocabulary: Vocabulary }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const live = question.versions.find(({ state }) => state === 'published') ?? question.versions[0];
  if (!live) return null;
  const fork = async (): Promise<void> => {
    setBusy(true);
    try {
      const { slug } = await api.bank.fork.mutate({ versionId: live.id });
      router.push(`/teach/questions/${slug}`);
    } catch (error) {
      setFault(callFault(error));
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-10 lg:grid-cols-2 lg:gap-12">
      <div className="grid content-start gap-8">
        <Callout title="This card belongs to the course’s files">
          <p>
            To change it, make a version of your own: a question beside it that quizzes can use. When the files bring a
            newer text, you are shown both and choose.
          </p>
          <div className="mt-3">
            <Button kind="primary" pending={busy} onClick={fork}>
              Make my own version
            </Button>
          </div>
          <p role="alert" className="mt-2 text-failed empty:hidden">
            {fault}
          </p>
        </Callout>
        <section aria-labelledby="versions">
          <h2 id="versions" className="mb-2 text-3 font-semibold">
            Versions
          </h2>
          <Versions versions={question.versions} current={live.body} />
        </section>
      </div>
      <Preview body={live.body} vocabulary={vocabulary} />
    </div>
  );
}
