import { classNames } from './class-names';

/** How much of a thing that has parts is done: one mark a part, in their order. */
export function Segments({
  done,
  label,
  className,
}: {
  done: readonly boolean[];
  /** Says the same in words. */
  label: string;
  className?: string;
}) {
  return (
    <div role="img" aria-label={label} title={label} className={classNames('flex gap-1', className)}>
      {done.map((one, index) => (
        <span key={index} className={classNames('h-1.5 grow rounded-full', one ? 'bg-succeeded' : 'bg-hairline')} />
      ))}
    </div>
  );
}
