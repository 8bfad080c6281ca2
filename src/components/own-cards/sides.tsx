import { Prose } from '@/components/ui/prose';

/** Front above, back below a line. */
export function Sides({ front, back }: { front: string; back: string }) {
  return (
    <div className="grid min-w-0 content-start gap-3 [overflow-wrap:anywhere]">
      <div className="text-3 font-medium">
        <Prose text={front} />
      </div>
      <div className="border-t border-hairline pt-3">
        <Prose text={back} />
      </div>
    </div>
  );
}
