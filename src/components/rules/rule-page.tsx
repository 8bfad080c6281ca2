import { ArrowLeft, ArrowRight, BookOpen, Wrench } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ruleHref } from './href';
import { KINDS, KindBadge } from './kinds';
import { changedLines, linesOf } from './listing';
import { Listing } from './listing-view';
import type { Entry } from './reference';

interface RulePageProps {
  readonly entry: Entry;
  /** The title of the lesson that teaches it, where there is one. */
  readonly lessonTitle: string | undefined;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
}

const LEVELS: Record<Entry['level'], string> = {
  spec: 'The specification of the language says so',
  'aws-docs': 'AWS’s documentation says so',
  observed: 'The service was seen doing so',
};

/** Everything about one rule: what it claims, how we know, an example that breaks it and the same mended. */
export function RulePage({ entry, lessonTitle, previous, next }: RulePageProps) {
  const { id, topic, kind, claim, machineType, fails, mended, marked, fix, aws, lesson } = entry;
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 md:py-12">
      <header className="mb-8">
        <p className="mb-2 text-1 text-soft">
          <Link href="/rules" className="inline-block py-1 underline underline-offset-2">
            Rules
          </Link>
          <span aria-hidden="true"> › </span>
          <Link href={`/rules#${topic.id}`} className="inline-block py-1 underline underline-offset-2">
            {topic.title}
          </Link>
        </p>
        <h1 className="max-w-[36ch] text-5 font-semibold tracking-tight text-balance">{claim}</h1>
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
          <KindBadge kind={kind} />
          <code className="text-1 break-all">{id}</code>
        </div>
        <p className="mt-3 text-soft">{KINDS[kind].words}</p>
      </header>

      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-2">
        <Part
          title={kind === 'advice' ? 'Without it' : 'Breaks the rule'}
          id="fails"
          aside={machineType === 'EXPRESS' ? 'an Express workflow' : undefined}
        >
          <Listing
            label="The definition that breaks the rule"
            lines={linesOf(fails, marked)}
            markClass={KINDS[kind].mark}
            note={
              <p
                className={classNames(
                  'flex max-w-[68ch] gap-2 rounded-md px-3 py-2 font-sans text-2',
                  KINDS[kind].soft,
                )}
              >
                <span aria-hidden="true">{KINDS[kind].glyph}</span>
                <span className="min-w-0 break-words text-ink">{marked.message}</span>
              </p>
            }
          />
          {fix ? (
            <p className="flex items-center gap-2 text-soft">
              <Wrench size={16} aria-hidden="true" className="shrink-0" />
              <span>
                The editor offers to mend it: <span className="text-ink">{fix}</span>
              </span>
            </p>
          ) : null}
        </Part>

        <Part title={kind === 'advice' ? 'With it' : 'Mended'} id="mended">
          <Listing label="The same definition, mended" lines={changedLines(fails, mended)} />
        </Part>

        <Part title="What AWS says" id="aws">
          {aws.length > 0 ? (
            <ul className="grid gap-3">
              {aws.map(({ code, message, location }) => (
                <li key={`${code}${message}${location}`} className="border-l-2 border-hairline pl-3">
                  <p className="break-words">{shortened(message)}</p>
                  <p className="mt-1 flex flex-wrap gap-x-3 text-1 break-all text-soft">
                    <code>{code}</code>
                    {location ? <code>{shortened(location)}</code> : null}
                  </p>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-soft">
              Nothing: the service creates this state machine without a word
              {kind === 'advice' ? '.' : ', and the trouble begins when it runs.'}
            </p>
          )}
        </Part>

        <Part title="How we know" id="source">
          <p>
            {LEVELS[entry.level]}: {entry.source}.
          </p>
          <p className="text-1 text-soft">Read on {entry.read}. Both examples are run by the tests.</p>
        </Part>

        {lesson && lessonTitle ? (
          <Link
            href={`/lessons/${lesson}`}
            className="flex items-center gap-3 rounded-md border border-hairline p-4 text-ink no-underline hover:bg-sunk lg:col-span-2 lg:max-w-xl"
          >
            <BookOpen size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-accent" />
            <span>
              <span className="block text-1 text-soft">Learn it in the lesson</span>
              <span className="font-medium">{lessonTitle}</span>
            </span>
          </Link>
        ) : null}
      </div>

      <nav
        aria-label="Rules beside this one"
        className="mt-12 flex flex-wrap justify-between gap-4 border-t border-hairline pt-6 text-1"
      >
        {previous ? (
          <Link href={ruleHref(previous.id)} rel="prev" className="flex items-center gap-2 py-1 text-accent">
            <ArrowLeft size={14} aria-hidden="true" />
            {previous.id}
          </Link>
        ) : (
          <span />
        )}
        {next ? (
          <Link href={ruleHref(next.id)} rel="next" className="flex items-center gap-2 py-1 text-accent">
            {next.id}
            <ArrowRight size={14} aria-hidden="true" />
          </Link>
        ) : null}
      </nav>
    </main>
  );
}

/** What the service says may quote a whole text. */
const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)} …` : text);

function Part({
  title,
  id,
  aside,
  children,
}: {
  title: string;
  id: string;
  aside?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-2">
      <h2 id={id} className="text-3 font-semibold">
        {title}
        {aside ? <span className="ml-2 text-2 font-normal text-soft">{aside}</span> : null}
      </h2>
      {children}
    </section>
  );
}
