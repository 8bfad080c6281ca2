import Form from 'next/form';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { REASON_WORDS } from './reason-words';

export interface ReportView {
  readonly open: boolean;
  readonly reason: 'wrong' | 'unclear' | 'outdated' | undefined;
  /** The slug of one card. */
  readonly card: string | undefined;
  readonly page: number;
}

/** The address of a part of the queue; what is as at first is left out. */
export function reportsHref({ open, reason, card, page }: ReportView): string {
  const given = new URLSearchParams(
    Object.entries({
      show: open ? '' : 'answered',
      reason: reason ?? '',
      card: card ?? '',
      page: page > 1 ? String(page) : '',
    }).filter(([, value]) => value !== ''),
  );
  return given.size > 0 ? `/teach/reports?${given}` : '/teach/reports';
}

/** Narrows the queue of reports. */
export function ReportFilter({ view }: { view: ReportView }) {
  return (
    <Form
      action="/teach/reports"
      role="search"
      aria-label="Reports"
      key={reportsHref(view)}
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      <div className="w-40">
        <Select id="show" label="Show" defaultValue={view.open ? '' : 'answered'}>
          <option value="">Open</option>
          <option value="answered">Answered</option>
        </Select>
      </div>
      <div className="w-40">
        <Select id="reason" label="What is the matter" defaultValue={view.reason ?? ''}>
          <option value="">Anything</option>
          {[...REASON_WORDS].map(([reason, { name }]) => (
            <option key={reason} value={reason}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {view.card ? <input type="hidden" name="card" value={view.card} /> : null}
      <Button type="submit" kind="primary">
        Show
      </Button>
      {view.card ? (
        <p className="flex items-center gap-2 text-1 text-soft">
          Only those on {view.card}
          <Link href={reportsHref({ ...view, card: undefined, page: 1 })} className={buttonClass('quiet', 'small')}>
            Show all
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
