import { Failure } from '../errors';
import { limits } from '../limits';
import { sizeOf } from '../syntax/text';
import type { JsonObject, JsonValue } from '../values';

interface Stored {
  readonly value: JsonValue;
  /** Of its JSON text. */
  readonly bytes: number;
}

/** What all variables of an execution come to. */
interface Store {
  bytes: number;
}

/** The variables of one `States` object; inner scopes read the outer ones. */
export class Variables {
  private values: Map<string, Stored> | undefined;
  private readonly store: Store;

  constructor(readonly outer: Variables | undefined) {
    this.store = outer?.store ?? { bytes: 0 };
  }

  get(name: string): JsonValue | undefined {
    const stored = this.values?.get(name);
    return stored === undefined ? this.outer?.get(name) : stored.value;
  }

  /** Sets them, or says why the execution cannot hold so much: 10 MiB in all scopes together [doc workflow-variables]. */
  assign(assigned: JsonObject): Failure | undefined {
    this.values ??= new Map();
    for (const name of Object.keys(assigned)) {
      const value = assigned[name] as JsonValue;
      const bytes = sizeOf(value);
      this.store.bytes += bytes - (this.values.get(name)?.bytes ?? 0);
      this.values.set(name, { value, bytes });
    }
    if (this.store.bytes <= limits.variableBytes) return undefined;
    const cause = `The variables of the execution come to more than ${limits.variableBytes} bytes, the maximum size of all stored variables.`;
    return new Failure('States.DataLimitExceeded', cause);
  }

  /** The scope ends, and what it held with it. */
  end(): void {
    if (this.values === undefined) return;
    for (const { bytes } of this.values.values()) this.store.bytes -= bytes;
    this.values = undefined;
  }

  /** Every variable that can be read here. */
  all(): Map<string, JsonValue> {
    const all = this.outer?.all() ?? new Map<string, JsonValue>();
    if (this.values) for (const [name, { value }] of this.values) all.set(name, value);
    return all;
  }
}
