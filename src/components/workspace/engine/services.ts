import { type Snapshots, toText, type WorldState } from '@/asl';
import { perform, worldOf } from '@/components/machine/perform';
import type { RunRequest } from '@/components/machine/run-request';

/** Entries of one thing, and changes, that are shown at most. */
const MOST_ENTRIES = 100;
const MOST_CHANGES = 200;

export interface ServicesRequest {
  readonly run: RunRequest;
  /** After which event; absent: when all is over, what only time brings included. */
  readonly event?: { readonly id: number; readonly timestamp: number } | undefined;
}

/** One thing a service holds: a table, a queue, a bucket, or what a function was asked. */
export interface Held {
  readonly section: keyof WorldState;
  readonly name: string;
  /** JSON texts, one an item, message, object, call … */
  readonly entries: readonly string[];
  /** Of a bucket: its keys, in the order of the entries. */
  readonly keys?: readonly string[] | undefined;
  /** Entries that are not shown. */
  readonly more: number;
  /** Whether it is another than at the start. */
  readonly changed: boolean;
}

export interface ChangeRow {
  /** Virtual milliseconds since 1970. */
  readonly at: number;
  readonly event: number | undefined;
  readonly section: string;
  readonly name: string;
  readonly what: string;
}

/** What the services held at one moment, and what had happened in them until then. */
export interface ServicesView {
  readonly held: readonly Held[];
  /** The last of them, newest last. */
  readonly changes: readonly ChangeRow[];
  readonly total: number;
}

/** Looks at the services of one run after another; the run looked at last is kept. */
export function makeServices(): (asked: ServicesRequest) => Promise<ServicesView | undefined> {
  let key = '';
  let kept: Snapshots | undefined;
  return async ({ run, event }) => {
    const wanted = JSON.stringify(run);
    if (wanted !== key) {
      const performed = await perform(run);
      key = wanted;
      kept = performed.kind === 'performed' ? performed.sandbox?.snapshots : undefined;
    }
    return kept && viewOf(kept, event);
  };
}

function viewOf(snapshots: Snapshots, event: ServicesRequest['event']): ServicesView {
  const state = event ? snapshots.after(event) : snapshots.final;
  const time = event ? Math.round(event.timestamp * 1000) : Number.POSITIVE_INFINITY;
  const seen = snapshots.changes.filter((change) =>
    event === undefined ? true : change.event === undefined ? change.at <= time : change.event <= event.id,
  );
  const held = (Object.keys(state) as (keyof WorldState)[]).flatMap((section) =>
    Object.entries(state[section] as Readonly<Record<string, unknown>>).map(([name, value]) =>
      heldOf(section, name, value, snapshots.initial),
    ),
  );
  return {
    held,
    changes: seen
      .slice(-MOST_CHANGES)
      .map(({ at, event: id, service, name, what }) => ({ at, event: id, section: service, name, what })),
    total: seen.length,
  };
}

function heldOf(section: keyof WorldState, name: string, value: unknown, initial: WorldState): Held {
  const all = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value as object);
  const keys = Array.isArray(value) ? undefined : Object.keys(value as object);
  const before: Readonly<Record<string, unknown>> = initial[section];
  return {
    section,
    name,
    entries: all.slice(0, MOST_ENTRIES).map((entry) => toText(entry as never)),
    keys: keys?.slice(0, MOST_ENTRIES),
    more: Math.max(0, all.length - MOST_ENTRIES),
    changed: !Object.hasOwn(before, name) || before[name] !== value,
  };
}

/** What is wrong with the text of a world, if anything. */
export const checkWorld = (text: string): string | undefined => {
  const world = worldOf(text);
  return typeof world === 'string' ? world : undefined;
};
