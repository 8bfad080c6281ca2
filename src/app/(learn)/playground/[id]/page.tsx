import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { serverCalls } from '@/trpc/server';
import { Open } from '../open';
import { orUndefined } from '../or-undefined';

interface MachineProps {
  readonly params: Promise<{ id: string }>;
}

const readMachine = cache(async (id: string) => orUndefined((await serverCalls()).machines.get({ id })));

export async function generateMetadata({ params }: MachineProps): Promise<Metadata> {
  const machine = await readMachine((await params).id);
  return machine ? { title: machine.title } : {};
}

/** A machine of one's own. */
export default async function MachinePage({ params }: MachineProps) {
  const { id } = await params;
  const machine = await readMachine(id);
  if (!machine) notFound();
  const { title, setup, draft } = machine;
  return <Open key={id} origin={{ from: 'machine', id, draft }} title={title} text={draft?.text ?? ''} setup={setup} />;
}
