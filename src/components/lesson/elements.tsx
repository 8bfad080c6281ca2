import Link from 'next/link';
import type { ComponentProps } from 'react';

function Heading({ level: Level, id, children, ...rest }: ComponentProps<'h2'> & { level: 'h2' | 'h3' }) {
  return (
    <Level id={id} data-section={id} {...rest}>
      {id ? <a href={`#${id}`}>{children}</a> : children}
    </Level>
  );
}

/** The elements of Markdown where a page needs more of them than HTML gives: anchored headings, tables and code that scroll alone. */
export const lessonElements = {
  h2: (props: ComponentProps<'h2'>) => <Heading level="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading level="h3" {...props} />,
  table: (props: ComponentProps<'table'>) => (
    <div className="table-scroll" tabIndex={0}>
      <table {...props} />
    </div>
  ),
  pre: (props: ComponentProps<'pre'>) => <pre tabIndex={0} {...props} />,
  a: ({ href = '', children, ...rest }: ComponentProps<'a'>) =>
    href.startsWith('/') ? (
      <Link href={href} {...rest}>
        {children}
      </Link>
    ) : (
      <a href={href} {...rest}>
        {children}
      </a>
    ),
};
