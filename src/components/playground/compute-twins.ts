import {
  InputFault,
  type LogLevel,
  loadDefinition,
  MockFault,
  type Price,
  parseJson,
  type Run,
  readMockLists,
  Script,
  SyntaxFault,
  type Twins,
  twins,
} from '@/asl';
import { worldOf } from '@/components/machine/perform';
import { type Refused, refusedAsExpress } from '@/components/machine/refused-as-express';
import type { RunRequest } from '@/components/machine/run-request';

export interface TwinsAsk {
  readonly request: RunRequest;
  readonly logLevel: LogLevel;
  /** Whether the Express one runs a second time, as an asynchronous one may. */
  readonly duplicate: boolean;
}

/** How one of the two went. */
export interface Twin {
  readonly status: string;
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly problem: string | undefined;
  /** Virtual milliseconds. */
  readonly duration: number;
  readonly events: number;
  /** Changes it made in the services. */
  readonly changes: number;
}

interface ExpressTwin extends Twin {
  readonly kind: 'ran';
  readonly again: Twin | undefined;
  /** Lines of its log. */
  readonly logged: number;
}

export type TwinsAnswer =
  | {
      readonly kind: 'ran';
      readonly standard: Twin;
      readonly express: ExpressTwin | Refused;
      readonly price: Price;
      readonly differences: readonly string[];
    }
  | { readonly kind: 'not'; readonly reason: string };

/** Runs a machine as Standard and as Express from the same request. */
export async function computeTwins({ request, logLevel, duplicate }: TwinsAsk): Promise<TwinsAnswer> {
  const loaded = loadDefinition(request.definition);
  if ('faults' in loaded) {
    const [fault] = loaded.faults;
    return { kind: 'not', reason: `This definition cannot be run: ${fault?.message ?? ''} ${fault?.location ?? ''}` };
  }
  const document = parseJson(request.responses);
  if (document instanceof SyntaxFault) return { kind: 'not', reason: 'The answers cannot be read.' };
  const lists = readMockLists(document);
  if (lists instanceof MockFault) return { kind: 'not', reason: lists.message };
  const world = worldOf(request.world ?? '{}');
  if (typeof world === 'string') return { kind: 'not', reason: world };
  const { input, startTime, seed, executionName, signals } = request;
  const both = await twins(loaded.program, {
    world,
    run: { input, startTime, seed, executionName, signals },
    mocks: () => ({ lists, responses: new Script(lists) }),
    logLevel,
    duplicate,
  });
  if (both instanceof InputFault) return { kind: 'not', reason: both.message };
  const { standard, price } = both;
  const refused = refusedAsExpress(request.definition);
  return {
    kind: 'ran',
    standard: twinOf(standard.run, standard.snapshots.changes.length),
    express: refused ?? expressOf(both),
    price,
    differences: refused ? [] : both.differences,
  };
}

const expressOf = ({ express: { run, snapshots, again, log } }: Twins): ExpressTwin => ({
  kind: 'ran',
  ...twinOf(run, snapshots.changes.length),
  again: again && twinOf(again, 0),
  logged: log.length,
});

const twinOf = (run: Run, changes: number): Twin => ({
  status: run.status,
  output: run.outputText,
  error: run.error,
  cause: run.cause,
  problem: run.problem,
  duration: run.stopTime - run.startTime,
  events: run.history.length,
  changes,
});
