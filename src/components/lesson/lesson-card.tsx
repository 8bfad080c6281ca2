'use client';

import { QuizCard } from '@/components/quiz/quiz-card';
import type { ShownReport } from '@/components/reports/own-report';
import type { Graded, PresentedCard } from '@/grading';
import { sendAnswer } from './record';

interface LessonCardProps {
  readonly card: PresentedCard;
  readonly versionId: string;
  readonly earlier: { readonly response: unknown; readonly graded: Graded } | undefined;
  readonly among: number;
  readonly reports: readonly ShownReport[];
}

/** A card inside a lesson, answered to the server. */
export function LessonCard(props: LessonCardProps) {
  return <QuizCard {...props} send={sendAnswer} />;
}
