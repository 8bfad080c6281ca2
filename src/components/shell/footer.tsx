import Link from 'next/link';

const REFERENCE = [
  { href: '/glossary', label: 'Glossary' },
  { href: '/cheat-sheet', label: 'Cheat sheet' },
  { href: '/rules', label: 'Rules' },
  { href: '/search', label: 'Search' },
];

/** What this is, and what it is not. */
export function Footer() {
  return (
    <footer className="mt-auto border-t border-hairline">
      <div className="mx-auto max-w-6xl px-4 py-8 text-1 text-soft sm:px-6">
        <nav aria-label="Reference" className="mb-3 flex flex-wrap gap-x-5">
          {REFERENCE.map(({ href, label }) => (
            <Link key={href} href={href} className="py-1 text-soft underline underline-offset-2 hover:text-ink">
              {label}
            </Link>
          ))}
        </nav>
        <p className="max-w-[80ch] text-pretty">
          Statecraft is independent teaching material, not made or endorsed by Amazon Web Services. Runs are computed by
          an interpreter on a virtual clock: nothing is deployed and nothing costs money.
        </p>
      </div>
    </footer>
  );
}
