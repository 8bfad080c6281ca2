'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface TabItem<T extends string> {
  readonly id: T;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps<T extends string> {
  /** Names the list of tabs, for those who do not see it. */
  readonly label: string;
  readonly value: T;
  readonly onChange: (id: T) => void;
  readonly items: readonly TabItem<T>[];
  /** Beside the tabs, at the end of their row. */
  readonly after?: ReactNode;
  readonly className?: string;
}

/** A row of tabs and what the chosen one shows, which scrolls by itself. Arrow keys move between tabs. */
export function Tabs<T extends string>({ label, value, onChange, items, after, className }: TabsProps<T>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(id) => onChange(id as T)}
      className={classNames('flex min-h-0 flex-col', className)}
    >
      <div className="flex h-10 shrink-0 items-stretch justify-between gap-2 border-b border-hairline pr-2 pl-1">
        <Radix.List aria-label={label} className="flex min-w-0 overflow-x-auto overflow-y-hidden">
          {items.map((item) => (
            <Radix.Trigger
              key={item.id}
              value={item.id}
              className="relative flex items-center gap-1.5 px-3 text-1 font-medium whitespace-nowrap text-soft outline-offset-[-2px] hover:text-ink data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-3 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent"
            >
              {item.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {after ? <div className="flex shrink-0 items-center gap-1">{after}</div> : null}
      </div>
      {items.map((item) => (
        <Radix.Content key={item.id} value={item.id} className="min-h-0 grow overflow-auto outline-offset-[-2px]">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
