import {
  engineVersion,
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  parseJson,
  readMockLists,
  Script,
  SyntaxFault,
} from '@/asl';
import { answerByTarget } from '@/grading';
import type { RunReport, RunRequest } from './run-request';

/** Runs a machine as the request says. Whatever is wrong with the request is part of the answer; nothing is thrown. */
export async function computeRun(request: RunRequest): Promise<RunReport> {
  const loaded = loadDefinition(request.definition);
  if ('faults' in loaded) return { kind: 'refused', faults: loaded.faults };
  const mocks = parseJson(request.responses);
  if (mocks instanceof SyntaxFault) return stopped(`The responses are not JSON: ${at(mocks)}`);
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return stopped(lists.message);
  const { input, type, startTime, seed } = request;
  const responses = request.answers === 'target' ? answerByTarget(lists) : new Script(lists);
  const began = performance.now();
  const run = await execute(loaded.program, { input, type, startTime, seed, responses });
  const took = performance.now() - began;
  if (run instanceof InputFault) return stopped(`The input is not JSON: ${at(run.fault)}`);
  const { status, outputText: output, error, cause, problem } = run;
  return {
    kind: 'ran',
    engine: engineVersion,
    executionArn: run.arn,
    stateMachineArn: run.stateMachineArn,
    status,
    output,
    error,
    cause,
    problem,
    events: run.events(),
    duration: run.stopTime - run.startTime,
    took,
  };
}

const stopped = (reason: string): RunReport => ({ kind: 'stopped', reason });

const at = ({ message, line, column }: SyntaxFault): string => `line ${line}, column ${column}. ${message}`;
