'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { answered, reports } from '@/trpc/learner-client';

const REASONS = [
  { id: 'wrong', words: 'It is wrong', about: 'The key or an explanation says what is not so.' },
  { id: 'unclear', words: 'It is unclear', about: 'It can be read in more than one way.' },
  { id: 'outdated', words: 'It is outdated', about: 'Step Functions has changed since.' },
] as const;

interface ReportDialogProps {
  readonly versionId: string;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

export function ReportDialog({ versionId, onClose, onSent }: ReportDialogProps) {
  const [reason, setReason] = useState<(typeof REASONS)[number]['id']>('wrong');
  const [text, setText] = useState('');
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing');
  const [fault, setFault] = useState('');
  const send = async (): Promise<void> => {
    if (text.trim() === '') return setFault('Say what is wrong, in a sentence.');
    setState('sending');
    setFault('');
    try {
      await reports.send.mutate({ versionId, reason, text });
      setState('sent');
      onSent();
    } catch (error) {
      setState('writing');
      setFault(answered(error) ? error.message : 'The server does not answer. Your text is still here: send it again.');
    }
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title="Report a problem with this card">
      {state === 'sent' ? (
        <div className="grid gap-4">
          <p role="status">
            An instructor will look at it. The answer will stand on this card in its lesson, and under Account, Your
            reports.
          </p>
          <div className="flex justify-end">
            <Button kind="primary" onClick={onClose}>
              Close
            </Button>
          </div>
        </div>
      ) : (
        <div className="grid gap-4">
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-medium">What is the matter?</legend>
            {REASONS.map(({ id, words, about }) => (
              <label
                key={id}
                className="flex cursor-pointer items-start gap-3 rounded-md border border-hairline px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="reason"
                  checked={reason === id}
                  onChange={() => setReason(id)}
                  className="mt-1 accent-accent"
                />
                <span>
                  {words}
                  <span className="block text-1 text-soft">{about}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <label className="grid gap-1">
            <span className="font-medium">What is wrong, and how do you know?</span>
            <textarea
              value={text}
              onChange={({ target }) => setText(target.value)}
              rows={4}
              maxLength={2000}
              className="w-full rounded-md border border-control bg-raised px-3 py-2 text-2"
            />
          </label>
          <p role="alert" className="text-1 text-failed empty:hidden">
            {fault}
          </p>
          <div className="flex justify-end gap-2">
            <Button kind="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button kind="primary" pending={state === 'sending'} onClick={send}>
              {state === 'sending' ? 'Sending' : 'Send the report'}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
