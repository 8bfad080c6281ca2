import { andThen, type Eventually } from '../engine/eventually';
import type { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import { Failure, type Outcome } from '../errors';
import type { Source, Target } from '../link/source';
import type { Held } from '../query/jsonpath/draft';
import type { JsonValue } from '../values';
import { type Flow, Leaving } from './flow';
import { eventsOf, flowOf, State } from './state';

class Rule {
  constructor(
    readonly next: Target,
    readonly leaving: Leaving,
    readonly test: (thread: Thread) => Eventually<Outcome<boolean>>,
  ) {}
}

/** Goes where the first rule that holds points, or to `Default`. */
export class ChoiceState extends State {
  readonly type = 'Choice';
  readonly events = events;
  private readonly flow: Flow;
  private readonly rules: readonly Rule[];
  private readonly otherwise: Target | undefined;

  constructor(source: Source) {
    super(source);
    this.flow = flowOf(source);
    this.rules = source.entries('Choices').map(linkRule);
    this.otherwise = source.get('Default') === undefined ? undefined : source.target('Default');
  }

  enter(thread: Thread): Eventually<Outcome<Exit>> {
    const effective = this.flow.input(thread);
    return effective instanceof Failure ? effective : this.choose(thread, effective, 0);
  }

  private choose(thread: Thread, effective: Held, from: number): Eventually<Outcome<Exit>> {
    for (let i = from; i < this.rules.length; i++) {
      const rule = this.rules[i];
      if (rule === undefined) break;
      const holds = rule.test(thread.at(effective));
      if (holds instanceof Promise) {
        return holds.then((given) => {
          if (given instanceof Failure) return given;
          if (given) return this.flow.pass(thread, effective, rule.next, rule.leaving);
          return this.choose(thread, effective, i + 1);
        });
      }
      if (holds instanceof Failure) return holds;
      if (holds) return this.flow.pass(thread, effective, rule.next, rule.leaving);
    }
    if (this.otherwise !== undefined) return this.flow.pass(thread, effective, this.otherwise);
    const cause = 'Failed to transition out of the state. The state does not point to a next state.';
    return new Failure('States.Runtime', cause);
  }
}

const events = eventsOf('Choice');

function linkRule(source: Source): Rule {
  const next = source.target('Next');
  if (source.language === 'JSONata') {
    const condition = source.jsonataOf('boolean', 'Condition');
    const leaving = new Leaving(source.assignJsonata(), source.jsonata('Output'));
    return new Rule(next, leaving, (thread) => andThen(condition?.evaluate(thread) ?? false, asBoolean));
  }
  const rule = source.choiceRule();
  return new Rule(next, new Leaving(source.assignTemplate(), undefined), (thread) => rule.evaluate(thread));
}

const asBoolean = (value: Outcome<JsonValue>): Outcome<boolean> => (value instanceof Failure ? value : value === true);
