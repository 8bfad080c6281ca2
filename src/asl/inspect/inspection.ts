import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import { Linker } from '../link/linker';
import { Source } from '../link/source';
import { compileField } from '../query/field';
import { compileJsonataTemplate } from '../query/jsonata-template';
import { PathFault } from '../query/jsonpath/path';
import { compileReferencePath, writeReferencePath } from '../query/jsonpath/reference';
import { QueryFault } from '../query/scope';
import { compileTemplate } from '../query/template';
import { linkBatcher } from '../states/map/batch';
import { followPointer } from '../states/map/formats';
import { toText } from '../syntax/text';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '../values';
import { requestOf, responseOf } from './http-exchange';
import type { ErrorDetails, Given, HttpMessage, InspectionData } from './request';
import type { Subject } from './subject';

/**
 * The steps a state's data goes through, by the names TestState gives them (api.md §6). Each is the state's own field
 * evaluated again; a step whose field fails, and what would follow it, is left out.
 */
export class Inspection {
  private readonly data: Record<string, string | number | ErrorDetails | HttpMessage> = {};
  private broken = false;

  constructor(
    private readonly subject: Subject,
    private readonly thread: Thread,
    private readonly input: Given,
    /** What the request says ItemReader read, in place of an S3 object. */
    private readonly readerData: Given | undefined = undefined,
  ) {
    this.data['input'] = input.text;
  }

  get found(): InspectionData {
    return this.data;
  }

  note(details: ErrorDetails): void {
    this.data['errorDetails'] = details;
  }

  noteVariables(): void {
    const variables = this.thread.variables.all();
    if (variables.size > 0) this.data['variables'] = toText(Object.fromEntries(variables));
  }

  /** What is known before the work is done. */
  async before(): Promise<void> {
    const { state } = this.subject;
    if (state.language === 'JSONata') {
      if (state.type === 'Task') await this.jsonata('afterArguments', 'Arguments');
      if (state.type === 'Map') {
        await this.selectJsonata();
        await this.mapSettings(this.thread.input);
      }
      return;
    }
    const { raw } = this.subject;
    if (state.type === 'Parallel' || (state.type === 'Pass' && memberOf(raw, 'Result') !== undefined)) return;
    const effective = this.path('afterInputPath', 'InputPath', this.input.value);
    if (effective === undefined) return;
    if (state.type === 'Task' || state.type === 'Pass') this.template('afterParameters', 'Parameters', effective);
    if (state.type === 'Map') {
      const items = this.reads ? this.readItems() : this.itemsAt(effective);
      if (this.broken) return;
      if (items !== undefined) await this.selectItems(items, effective);
      await this.mapSettings(effective);
    }
  }

  private get reads(): boolean {
    return memberOf(this.subject.raw, 'ItemReader') !== undefined;
  }

  /** What `ItemsPath` leads to; where that is no array, nothing further is known. */
  private itemsAt(effective: JsonValue): JsonValue | undefined {
    const items = this.path('afterItemsPath', 'ItemsPath', effective);
    if (isArray(items)) return items;
    delete this.data['afterItemsPath'];
    this.broken = true;
    return undefined;
  }

  /** The items in what ItemReader is said to have read, `ItemsPointer` applied. */
  private readItems(): JsonValue | undefined {
    if (this.readerData === undefined) return undefined;
    const { value, text } = this.readerData;
    const config = objectAt(objectAt(this.subject.raw, 'ItemReader'), 'ReaderConfig');
    const pointer = memberOf(config, 'ItemsPointer');
    if (typeof pointer !== 'string') return value;
    const items = followPointer(value, pointer);
    if (items !== undefined) this.data['afterItemsPointer'] = pointer === '' ? text : toText(items);
    return items;
  }

  /** What is known of a result: `text` where it was given as text. */
  after(result: JsonValue, text?: string): void {
    const { state, raw } = this.subject;
    const shown = text ?? toText(result);
    if (state.language === 'JSONata') {
      if (state.type === 'Task') this.data['result'] = shown;
      return;
    }
    const literal = memberOf(raw, 'Result') !== undefined;
    if (state.type === 'Task' || state.type === 'Map' || (state.type === 'Pass' && literal))
      this.data['result'] = shown;
    if (this.broken) return;
    const selected = this.template('afterResultSelector', 'ResultSelector', result, shown);
    if (selected !== undefined) this.place(selected, shown);
  }

  private show(step: string, outcome: Outcome<JsonValue>, source: JsonValue, text?: string): JsonValue | undefined {
    if (outcome instanceof Failure) {
      this.broken = true;
      return undefined;
    }
    this.data[step] = outcome === source && text !== undefined ? text : toText(outcome);
    return outcome;
  }

  private path(step: string, name: string, data: JsonValue): JsonValue | undefined {
    const text = memberOf(this.subject.raw, name);
    const own = data === this.input.value ? this.input.text : undefined;
    if (text === null) return this.show(step, {}, data);
    if (typeof text !== 'string') return this.show(step, data, data, own);
    const field = compileField(text, { name, missing: 'path' });
    return field instanceof QueryFault ? undefined : this.show(step, field.evaluate(this.thread.at(data)), data, own);
  }

  private template(step: string, name: string, data: JsonValue, text?: string): JsonValue | undefined {
    const json = memberOf(this.subject.raw, name);
    if (json === undefined) {
      const own = data === this.input.value ? this.input.text : undefined;
      return this.show(step, data, data, text ?? own);
    }
    const template = compileTemplate(json);
    return 'evaluate' in template ? this.show(step, template.evaluate(this.thread.at(data)), data, text) : undefined;
  }

  private place(selected: JsonValue, text: string): void {
    const path = memberOf(this.subject.raw, 'ResultPath');
    if (path === null) {
      this.data['afterResultPath'] = this.input.text;
      return;
    }
    const compiled = compileReferencePath(typeof path === 'string' ? path : '$');
    if (compiled instanceof PathFault) return;
    const own = memberOf(this.subject.raw, 'ResultSelector') === undefined ? text : undefined;
    this.show('afterResultPath', writeReferencePath(compiled, this.input.value, selected), selected, own);
  }

  private async jsonata(step: string, name: string): Promise<void> {
    const json = memberOf(this.subject.raw, name);
    if (json === undefined) return;
    const template = compileJsonataTemplate(json, name);
    if (!('evaluate' in template)) return;
    const outcome = await template.evaluate(this.thread.at(this.thread.input));
    if (!(outcome instanceof Failure)) this.data[step] = toText(outcome);
  }

  /** A JSONata Map shows its selected items, but not the items themselves. */
  private async selectJsonata(): Promise<void> {
    if (this.reads) {
      const read = this.readItems();
      if (read !== undefined) await this.selectItems(read, this.thread.input);
      return;
    }
    const json = memberOf(this.subject.raw, 'Items');
    const template = json === undefined ? undefined : compileJsonataTemplate(json, 'Items');
    if (template !== undefined && !('evaluate' in template)) return;
    const items =
      template === undefined ? this.thread.input : await template.evaluate(this.thread.at(this.thread.input));
    if (!(items instanceof Failure)) await this.selectItems(items, this.thread.input);
  }

  /** The selector for each item, in the item's own context. */
  private async selectItems(items: JsonValue, effective: JsonValue): Promise<void> {
    const { raw, state } = this.subject;
    if (!isArray(items)) return;
    const json = memberOf(raw, 'ItemSelector') ?? memberOf(raw, 'Parameters');
    if (json === undefined) return this.batchItems(items, effective);
    const template =
      state.language === 'JSONata' ? compileJsonataTemplate(json, 'ItemSelector') : compileTemplate(json);
    if (!('evaluate' in template)) return;
    const outer = this.thread.context;
    const selected: JsonValue[] = [];
    for (const [index, value] of items.entries()) {
      this.thread.context = () => ({ ...outer.call(this.thread), Map: { Item: { Index: index, Value: value } } });
      const outcome = await template.evaluate(this.thread.at(effective));
      if (!(outcome instanceof Failure)) selected.push(outcome);
    }
    this.thread.context = outer;
    this.data['afterItemSelector'] = toText(selected);
    await this.batchItems(selected, effective);
  }

  /** Each batch `ItemBatcher` makes, as its child would get it. */
  private async batchItems(items: readonly JsonValue[], effective: JsonValue): Promise<void> {
    const { raw, state } = this.subject;
    const batcher = linkBatcher(new Source(new Linker(), raw, state.name, state.language, state.location, []));
    const batches = await batcher?.(this.thread, effective, items);
    if (batches === undefined || batches instanceof Failure) return;
    this.data['afterItemBatcher'] = toText(batches.map(({ input }) => input));
  }

  /** The exchange of an HTTP task, as TRACE shows it. */
  noteExchange(parameters: JsonValue, result: JsonValue | undefined): void {
    this.data['request'] = requestOf(parameters);
    if (result !== undefined) this.data['response'] = responseOf(result);
  }

  /** MaxConcurrency always, with its default; the tolerances where the state has them. */
  private async mapSettings(effective: JsonValue): Promise<void> {
    this.data['maxConcurrency'] = (await this.number('MaxConcurrency', effective)) ?? 0;
    for (const [step, field] of [
      ['toleratedFailureCount', 'ToleratedFailureCount'],
      ['toleratedFailurePercentage', 'ToleratedFailurePercentage'],
    ] as const) {
      const value = await this.number(field, effective);
      if (value !== undefined) this.data[step] = value;
    }
  }

  private async number(field: string, effective: JsonValue): Promise<number | undefined> {
    const { raw, state } = this.subject;
    const scope = this.thread.at(effective);
    const value = await settingOf(raw, field, state.language === 'JSONata', (json) => json.evaluate(scope));
    if (value instanceof Failure || value === undefined) return undefined;
    const number = isNumber(value) ? toNumber(value) : typeof value === 'string' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? number : undefined;
  }
}

const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = memberOf(object, name);
  return isObject(value) ? value : {};
};

type Evaluable = { evaluate(scope: Thread): Outcome<JsonValue> | Promise<Outcome<JsonValue>> };

/** A setting given as it is, as an expression, or by the path beside it. */
function settingOf(
  raw: JsonObject,
  field: string,
  jsonata: boolean,
  evaluate: (json: Evaluable) => Outcome<JsonValue> | Promise<Outcome<JsonValue>>,
): Outcome<JsonValue> | Promise<Outcome<JsonValue>> | undefined {
  const given = memberOf(raw, field);
  if (given !== undefined && !jsonata) return given;
  if (given !== undefined) {
    const template = compileJsonataTemplate(given, field);
    return 'evaluate' in template ? evaluate(template) : undefined;
  }
  const path = memberOf(raw, `${field}Path`);
  if (typeof path !== 'string') return undefined;
  const compiled = compileField(path, { name: `${field}Path`, missing: 'path' });
  return compiled instanceof QueryFault ? undefined : evaluate(compiled);
}
