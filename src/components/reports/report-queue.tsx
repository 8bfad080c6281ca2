'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { InlineProse } from '@/components/ui/prose';
import { note } from '@/components/ui/toast';
import { type ApiOutputs, api } from '@/trpc/calls';
import { REASON_WORDS } from './reason-words';

type Report = ApiOutputs['reports']['list']['reports'][number];

/** What learners reported, each with room for an answer. */
export function ReportQueue({ reports }: { reports: readonly Report[] }) {
  return (
    <ol className="border-t border-hairline">
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
    </ol>
  );
}

function ReportRow({ report }: { report: Report }) {
  const reason = REASON_WORDS.get(report.reason);
  return (
    <li className="grid gap-x-10 gap-y-4 border-b border-hairline py-5 lg:grid-cols-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-1 text-soft">
          <Badge tone={reason?.tone ?? 'plain'}>{reason?.name ?? report.reason}</Badge>
          <span>
            {report.from ?? 'A guest'}, <Moment at={report.createdAt} precise />
          </span>
        </p>
        <p className="mt-2 text-2 whitespace-pre-wrap [overflow-wrap:anywhere]">{report.text}</p>
        <p className="mt-3 border-l-2 border-hairline pl-3 text-1">
          <Link
            href={`/teach/questions/${report.card}`}
            className="text-ink underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            <InlineProse text={report.prompt.replace(/```\w*\n?/g, ' ')} />
          </Link>
          <span className="block text-soft">
            {report.card}, version {report.version}
          </span>
        </p>
      </div>
      <Answer report={report} />
    </li>
  );
}

function Answer({ report }: { report: Report }) {
  const router = useRouter();
  const [writing, setWriting] = useState(report.reply === null);
  const [reply, setReply] = useState(report.reply ?? '');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async (): Promise<void> => {
    if (reply.trim() === '') return setFault('Write an answer first.');
    setBusy(true);
    setFault('');
    try {
      await api.reports.reply.mutate({ id: report.id, reply });
      note('Answered. The learner sees it on the card and in their account.');
      setWriting(false);
      router.refresh();
    } catch (error) {
      setFault(callFault(error));
    }
    setBusy(false);
  };
  if (!writing)
    return (
      <div className="min-w-0">
        <p className="text-1 text-soft">
          Answered by {report.repliedBy ?? 'somebody who has left'}
          {report.repliedAt ? (
            <>
              , <Moment at={report.repliedAt} precise />
            </>
          ) : null}
        </p>
        <p className="mt-2 text-2 whitespace-pre-wrap [overflow-wrap:anywhere]">{reply}</p>
        <Button kind="quiet" size="small" className="mt-2 -ml-3" onClick={() => setWriting(true)}>
          Change the answer
        </Button>
      </div>
    );
  return (
    <div className="grid content-start gap-2">
      <label htmlFor={`reply-${report.id}`} className="text-1 font-medium">
        Answer to the learner
      </label>
      <textarea
        id={`reply-${report.id}`}
        value={reply}
        onChange={({ target }) => setReply(target.value)}
        rows={3}
        maxLength={4000}
        className="field-sizing-content max-h-72 min-h-20 w-full rounded-md border border-control bg-raised px-3 py-2 text-2"
      />
      <p role="alert" className="text-1 text-failed empty:hidden">
        {fault}
      </p>
      <div className="flex justify-end gap-2">
        {report.reply === null ? null : (
          <Button
            kind="quiet"
            size="small"
            onClick={() => {
              setReply(report.reply ?? '');
              setWriting(false);
            }}
          >
            Cancel
          </Button>
        )}
        <Button kind={reply.trim() === '' ? 'secondary' : 'primary'} size="small" pending={busy} onClick={send}>
          {busy ? 'Sending' : 'Send the answer'}
        </Button>
      </div>
    </div>
  );
}
