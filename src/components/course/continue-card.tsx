import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

interface ContinueCardProps {
  readonly href: string;
  readonly title: string;
  /** One sentence on why this comes next. */
  readonly why: string;
  /** Whether it begins something or goes on. */
  readonly begins: boolean;
}

/** The one thing to do next. */
export function ContinueCard({ href, title, why, begins }: ContinueCardProps) {
  return (
    <section
      aria-labelledby="continue-title"
      className="flex flex-wrap items-center justify-between gap-4 rounded-md border border-hairline bg-raised p-6"
    >
      <div className="min-w-0">
        <p className="text-1 text-soft">{begins ? 'Begin here' : 'Next for you'}</p>
        <h2 id="continue-title" className="text-4 font-semibold text-balance">
          {title}
        </h2>
        <p className="mt-1 max-w-prose text-soft">{why}</p>
      </div>
      <Link href={href} className={`${buttonClass('primary', 'large')} max-sm:w-full`}>
        {begins ? 'Begin' : 'Continue'}
        <ArrowRight size={20} aria-hidden="true" />
      </Link>
    </section>
  );
}
