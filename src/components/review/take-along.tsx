import { buttonClass } from '@/components/ui/button';

/** The course's cards for another flash-card program. */
export function TakeAlong() {
  return (
    <section aria-labelledby="take-along" className="mt-12 grid gap-4 border-t border-hairline pt-8">
      <h2 id="take-along" className="text-4 font-semibold">
        Take the cards along
      </h2>
      <p className="text-soft">
        Every card of the course for another program. Import the file again whenever you like: cards are known again,
        and none is there twice.
      </p>
      <div className="flex flex-wrap gap-2">
        <a href="/api/deck?format=apkg" download className={buttonClass()}>
          Anki package (.apkg)
        </a>
        <a href="/api/deck?format=csv" download className={buttonClass()}>
          Table (.csv)
        </a>
      </div>
    </section>
  );
}
