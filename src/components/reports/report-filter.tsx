import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { NarrowBy } from '@/components/ui/narrow-by';
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
  const isNarrowed = reportsHref({ ...view, page: 1 }) !== '/teach/reports';
  return (
    <FilterForm
      action="/teach/reports"
      label="Reports"
      address={reportsHref(view)}
      className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      <div className="sm:w-40">
        <Select id="show" label="State" defaultValue={view.open ? '' : 'answered'}>
          <option value="">Open</option>
          <option value="answered">Answered</option>
        </Select>
      </div>
      <div className="sm:w-40">
        <NarrowBy
          id="reason"
          label="Reason"
          any="Any reason"
          value={view.reason}
          options={[...REASON_WORDS].map(([reason, { name }]) => [reason, name] as const)}
        />
      </div>
      {view.card ? <input type="hidden" name="card" value={view.card} /> : null}
      <div className="max-sm:col-span-2">
        <FilterActions clear={isNarrowed ? '/teach/reports' : undefined} />
      </div>
      {view.card ? (
        <p className="flex h-10 items-center gap-2 text-1 text-soft max-sm:col-span-2">
          Only those on {view.card}
          <Link href={reportsHref({ ...view, card: undefined, page: 1 })} className={buttonClass('quiet', 'small')}>
            Show all
          </Link>
        </p>
      ) : null}
    </FilterForm>
  );
}
