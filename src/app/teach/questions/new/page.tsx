import type { Metadata } from 'next';
import { KindPicker } from '@/components/bank/kind-picker';
import { Page } from '@/components/ui/page';
import { requireInstructor, teachTitle } from '../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('New question');

export default async function NewQuestionPage() {
  await requireInstructor('/teach/questions/new');
  return (
    <Page
      title="New question"
      back={{ href: '/teach/questions', label: 'All questions' }}
      width="text"
      lead="What is the learner to do?"
    >
      <KindPicker today={new Date().toISOString().slice(0, 10)} />
    </Page>
  );
}
