/** One behaviour of the interpreter: from when on, and what about it is other than before. */
interface EngineChange {
  readonly version: string;
  readonly date: string;
  readonly reason: string;
}

/**
 * Every behaviour there was, the newest last. One is added whenever the same definition, input, responses, clock and seed would give
 * another history: `npm run -s asl -- regrade --other-engine` then shows what that means for verdicts already given. A test runs a fixed
 * set of machines and fails when their histories change and this list does not.
 */
export const engineChanges = [
  { version: '1.0.0', date: '2026-11-24', reason: 'The first: all state types, JSONPath and JSONata.' },
  {
    version: '1.1.0',
    date: '2026-11-27',
    reason:
      'JSONata: many groups, members or items beside each other are no recursion; a value has at most 4,000,000 items or characters.',
  },
  {
    version: '1.2.0',
    date: '2026-11-27',
    reason:
      'In a world, the resource of a role’s grant is held against what a call is about for every service that is simulated, S3, EventBridge and API Gateway among them; s3:HeadObject is asked for as s3:GetObject, s3:CopyObject as s3:PutObject.',
  },
  {
    version: '1.3.0',
    date: '2026-11-27',
    reason:
      'In a world, s3:CopyObject needs s3:GetObject on its source too; ecs:RunTask is asked for on a revision of the task definition, ecs:StopTask and ecs:DescribeTasks on a task, batch:TerminateJob on a job.',
  },
  {
    version: '1.4.0',
    date: '2026-11-27',
    reason:
      'Instants are written without the fraction a whole second has not, and timestamps waited for in whole seconds; a retried distributed Map keeps its label; the event of a time-out names States.Timeout; time-outs are integers; JSONata ends where AWS’s was measured to and draws and rounds as it does. In a world, results have the headers recorded for each service, Express executions send no status events, and the source of an s3:CopyObject is read as a URL.',
  },
] as const satisfies readonly EngineChange[];

/** The interpreter's version, kept beside everything it computed. */
export const engineVersion: string = engineChanges[engineChanges.length - 1]?.version ?? '';
