import { ArrowRight, BookOpenText, MessageCircleQuestion, SquarePen } from 'lucide-react';
import Link from 'next/link';
import { parseJson, SyntaxFault } from '@/asl';
import type { Machine } from '@/catalog';
import { layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { outlineOf } from '@/components/graph/outline';
import { MachinePlayer } from '@/components/machine/machine-player';
import { Outline } from '@/components/machine/outline';
import { buttonClass } from '@/components/ui/button';

interface WelcomeProps {
  /** The lesson the course begins with. */
  readonly first: { readonly slug: string; readonly title: string; readonly minutes: number };
  /** How much there is of each. */
  readonly holds: { readonly lessons: number; readonly cards: number; readonly exercises: number };
  /** Who has an account is not told that none is needed. */
  readonly member: boolean;
  /** What may be run at once. */
  readonly machine: Machine | null;
}

/** For whoever comes for the first time: what this is, how to begin, and a machine to press Run on. */
export function Welcome({ first, holds, member, machine }: WelcomeProps) {
  const offers = [
    { Icon: BookOpenText, count: holds.lessons, noun: 'lessons', words: 'with machines you run while you read' },
    {
      Icon: MessageCircleQuestion,
      count: holds.cards,
      noun: 'cards',
      words: 'that say why each option is right or wrong',
    },
    { Icon: SquarePen, count: holds.exercises, noun: 'exercises', words: 'graded by the history your machine makes' },
  ].filter(({ count }) => count > 0);
  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <header className="lg:sticky lg:top-28 lg:pt-8">
        <h1 className="text-5 font-semibold tracking-tight text-balance sm:text-6">
          Learn AWS Step Functions by running it
        </h1>
        <p className="mt-4 max-w-(--measure) text-3 text-soft text-pretty">
          Short lessons whose state machines execute in the page, on a virtual clock, with the history AWS would have
          recorded.{' '}
          {member
            ? 'Nothing to install, nothing deployed.'
            : 'Nothing to install, nothing deployed, no account needed to begin.'}
        </p>
        <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Link href={`/lessons/${first.slug}`} className={`${buttonClass('primary', 'large')} max-sm:w-full`}>
            Begin
            <ArrowRight size={20} aria-hidden="true" />
          </Link>
          <p className="text-soft">
            <span className="block font-medium text-ink">{first.title}</span>
            Lesson 1, {first.minutes} minutes
          </p>
        </div>
        <p className="mt-5 text-soft">
          Know some of it?{' '}
          <Link href="/placement" className="inline-block py-1 text-accent underline underline-offset-2">
            Find your place
          </Link>{' '}
          with a dozen cards.
        </p>
        <ul className="mt-10 border-t border-hairline">
          {offers.map(({ Icon, count, noun, words }) => (
            <li key={noun} className="flex items-start gap-3 border-b border-hairline py-3">
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-accent" />
              <p>
                <span className="font-medium">
                  {count} {noun}
                </span>{' '}
                <span className="text-soft">{words}</span>
              </p>
            </li>
          ))}
        </ul>
      </header>
      {machine ? <Showcase machine={machine} /> : null}
    </div>
  );
}

function Showcase({ machine }: { machine: Machine }) {
  const definition = parseJson(machine.definition);
  if (definition instanceof SyntaxFault) throw new Error(`showcase ${machine.name}: ${definition.message}`);
  const graph = graphOf(definition);
  return (
    <MachinePlayer heading="h2" machine={machine} layout={layOut(graph)}>
      <details className="border-t border-hairline px-4 py-2">
        <summary className="cursor-pointer py-1 text-soft">States as a list</summary>
        <div className="py-2">
          <Outline items={outlineOf(graph)} />
        </div>
      </details>
    </MachinePlayer>
  );
}
