'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Prose } from '@/components/ui/prose';

interface OwnReviewCardProps {
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  /** The back is shown: how well it was known is asked next. */
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** A card of one's own in a review: say the answer to yourself, then look. */
export function OwnReviewCard({ front, back, deck, shown, onShow }: OwnReviewCardProps) {
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the reader goes on with what it showed.
    if (shown) answer.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <section
      aria-labelledby="own-front"
      data-own-card=""
      className="rounded-md border border-hairline bg-raised p-4 text-2 [overflow-wrap:anywhere] sm:p-6"
    >
      <p className="mb-2 text-1 text-soft">Your own card · {deck}</p>
      <div id="own-front" className="text-3 font-medium text-pretty">
        <Prose text={front} />
      </div>
      {shown ? (
        <section
          ref={answer}
          tabIndex={-1}
          aria-label="The back"
          className="mt-4 border-t border-hairline pt-4 outline-none"
        >
          <Prose text={back} />
        </section>
      ) : (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button kind="primary" onClick={onShow}>
            Show the back
          </Button>
          <span className="text-1 text-soft max-sm:hidden">
            <Kbd>Space</Kbd> shows it
          </span>
        </div>
      )}
    </section>
  );
}
