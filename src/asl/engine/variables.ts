import type { JsonObject, JsonValue } from '../values';

/** The variables of one `States` object; inner scopes read the outer ones. */
export class Variables {
  private values: Map<string, JsonValue> | undefined;

  constructor(readonly outer: Variables | undefined) {}

  get(name: string): JsonValue | undefined {
    return this.values?.get(name) ?? this.fromOuter(name);
  }

  assign(assigned: JsonObject): void {
    this.values ??= new Map();
    for (const name of Object.keys(assigned)) this.values.set(name, assigned[name] as JsonValue);
  }

  /** Every variable that can be read here. */
  all(): Map<string, JsonValue> {
    const all = this.outer?.all() ?? new Map<string, JsonValue>();
    if (this.values) for (const [name, value] of this.values) all.set(name, value);
    return all;
  }

  private fromOuter(name: string): JsonValue | undefined {
    if (this.values?.has(name)) return this.values.get(name);
    return this.outer?.get(name);
  }
}
