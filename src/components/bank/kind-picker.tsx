'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callFault } from '@/components/account/call-fault';
import type { CardKind } from '@/grading';
import { type ApiInputs, api } from '@/trpc/calls';
import { formOf } from './forms';
import { KIND_WORDS } from './words';

/** The kinds of question there are; choosing one begins it. `today` as 2026-11-26, for when its facts were checked. */
export function KindPicker({ today }: { today: string }) {
  const router = useRouter();
  const [begun, setBegun] = useState<string>();
  const [fault, setFault] = useState('');
  const begin = async (kind: CardKind): Promise<void> => {
    setBegun(kind);
    setFault('');
    const body = {
      kind,
      prompt: '',
      ...formOf(kind)?.blank(),
      explanation: '',
      source: { title: '', url: '' },
      checkedOn: today,
    } as ApiInputs['bank']['start']['body'];
    try {
      const { slug } = await api.bank.start.mutate({ body });
      router.push(`/teach/questions/${slug}`);
    } catch (error) {
      setFault(callFault(error));
      setBegun(undefined);
    }
  };
  return (
    <>
      <ul className="border-t border-hairline">
        {(Object.keys(KIND_WORDS) as CardKind[]).map((kind) => (
          <li key={kind} className="border-b border-hairline">
            <button
              type="button"
              disabled={begun !== undefined}
              onClick={() => begin(kind)}
              className="grid w-full gap-x-6 px-2 py-3 text-left hover:bg-sunk disabled:opacity-60 sm:grid-cols-[12rem_1fr]"
            >
              <span className="font-medium">{begun === kind ? 'Beginning…' : KIND_WORDS[kind].name}</span>
              <span className="text-soft">{KIND_WORDS[kind].about}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="alert" className="mt-4 text-failed empty:hidden">
        {fault}
      </p>
    </>
  );
}
