import Link from 'next/link';
import { Section } from '@/components/account/section';
import { Badge } from '@/components/ui/badge';
import { InlineProse } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';
import { MarkSeen } from './mark-seen';
import { OwnReport } from './own-report';

export type Reported = ApiOutputs['reports']['mine'];

/** On the account page: what a learner reported, with the answers; nothing where nothing was. */
export function OwnReports({ reports }: { reports: Reported }) {
  if (reports.length === 0) return null;
  return (
    <Section
      id="reports"
      title="Your reports"
      about="Problems you reported with cards, and what an instructor answered."
    >
      <ul>
        {reports.map((report) => (
          <li key={report.id} className="grid gap-2 border-b border-hairline py-4 first:pt-0 last:border-0">
            <p className="text-2 font-medium">
              {report.lesson ? (
                <Link href={`/lessons/${report.lesson}`} className="text-ink underline underline-offset-2">
                  <InlineProse text={report.prompt.replace(/```\w*\n?/g, ' ')} />
                </Link>
              ) : (
                <InlineProse text={report.prompt.replace(/```\w*\n?/g, ' ')} />
              )}
              {report.fresh ? (
                <Badge tone="accent" className="ml-2">
                  New answer
                </Badge>
              ) : null}
            </p>
            <OwnReport report={report} />
          </li>
        ))}
      </ul>
      {reports.some(({ fresh }) => fresh) ? <MarkSeen /> : null}
    </Section>
  );
}
