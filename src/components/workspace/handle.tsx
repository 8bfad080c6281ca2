import { Separator } from 'react-resizable-panels';

/** Between two panes: a hairline that can be taken hold of; wider to the finger than to the eye. */
export function Handle({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative bg-hairline outline-offset-0 transition-colors hover:bg-control max-lg:hidden aria-[orientation=horizontal]:h-px aria-[orientation=vertical]:w-px data-[separator=active]:bg-accent data-[separator=hover]:bg-control"
    />
  );
}
