import { cookies } from 'next/headers';
import type { ComponentProps } from 'react';
import { Playground } from '@/components/playground/playground';
import { readSizes } from '@/components/workspace/read-sizes';

/** The playground with something open in it, its panes as they were left. */
export async function Open(props: Omit<ComponentProps<typeof Playground>, 'sizes'>) {
  const jar = await cookies();
  const sizes = Object.fromEntries(
    ['panes', 'right-panes'].flatMap((group) => {
      const found = readSizes(jar.get(group)?.value);
      return found ? [[group, found]] : [];
    }),
  );
  return (
    <main id="content" data-frame="full" className="relative flex min-h-0 grow flex-col overflow-clip">
      <Playground {...props} sizes={sizes} />
    </main>
  );
}
