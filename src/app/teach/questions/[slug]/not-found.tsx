import type { Metadata } from 'next';
import { KeptQuestion } from '@/components/bank/editor/kept-question';

export const metadata: Metadata = { title: 'Not found' };

export default function QuestionNotFound() {
  return <KeptQuestion />;
}
