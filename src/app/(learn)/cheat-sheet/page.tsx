import type { Metadata } from 'next';
import {
  errorNames,
  handlerFields,
  intrinsics,
  priceNote,
  quotas,
  stateFields,
  types,
  waiting,
} from '@/components/cheat-sheet/facts';
import { PrintButton } from '@/components/cheat-sheet/print-button';
import { Block, Lines, Rows } from '@/components/cheat-sheet/tables';
import '@/components/cheat-sheet/sheet.css';

export const metadata: Metadata = {
  title: 'Cheat sheet',
  description:
    'AWS Step Functions on two pages: states and their fields, errors, quotas, Standard and Express, functions.',
};

/** Two pages to print. Fields, errors, functions, limits and prices come from the registries the interpreter works by. */
export default function CheatSheetPage() {
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 md:py-12">
      <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-5 font-semibold tracking-tight">Step Functions on two pages</h1>
          <p className="not-printed mt-1 max-w-prose text-soft">
            What the checker and the interpreter work by, short enough to print.
          </p>
        </div>
        <div className="not-printed">
          <PrintButton />
        </div>
      </header>
      <div className="sheet">
        <Block title="States and their own fields">
          <Lines lines={stateFields()} />
          <p>
            All: <code>Type</code>, <code>Comment</code>, <code>QueryLanguage</code>. To go on: <code>Next</code> or{' '}
            <code>End</code>; a Choice by its rules; Succeed and Fail do not. Data: <code>InputPath</code>,{' '}
            <code>OutputPath</code> in JSONPath, <code>Output</code> in JSONata, but for Fail; <code>Assign</code> in
            both, but for Succeed and Fail.
          </p>
        </Block>
        <Block title="The way of the data, JSONPath">
          <p>
            <code>InputPath</code> → <code>Parameters</code> → the work → <code>ResultSelector</code> →{' '}
            <code>ResultPath</code> (into the input as it came) → <code>OutputPath</code>. Keep the input, drop the
            result: <code>"ResultPath": null</code>. A value is looked up where its name ends in <code>.$</code>.{' '}
            <code>$</code> data, <code>$$</code> context.
          </p>
        </Block>
        <Block title="JSONata">
          <p>
            <code>{'"{% … %}"'}</code> exactly. <code>Arguments</code> out, <code>Output</code> on, <code>Assign</code>{' '}
            for later. <code>$states.input</code>, <code>.result</code>, <code>.errorOutput</code>,{' '}
            <code>.context</code>. Nothing found: <code>States.QueryEvaluationError</code>.
          </p>
        </Block>
        <Block title="Retry: Task, Parallel, Map">
          <Lines lines={handlerFields('retrier')} />
        </Block>
        <Block title="Catch, asked when Retry is done">
          <Lines lines={handlerFields('catcher')} />
        </Block>
        <Block title="Error names">
          <Lines lines={errorNames()} />
        </Block>
        <Block title="Standard and Express">
          <Rows head={['', 'Standard', 'Express']} rows={types()} />
          <p>Prices: {priceNote}; Standard has 4,000 transitions free a month.</p>
        </Block>
        <Block title="Quotas">
          <Lines lines={quotas()} />
        </Block>
        <Block title="How long a Task stays open">
          <Lines
            lines={[
              ['no suffix', 'until the API has answered'],
              ['.sync, .sync:2', 'until the job has ended; Standard'],
              ['.waitForTaskToken', 'until SendTaskSuccess or SendTaskFailure; Standard'],
              ['aws-sdk:service:action', 'any of over 200 services'],
              ['http:invoke', 'any HTTPS API, with a connection'],
            ]}
          />
        </Block>
        <Block title="Which integrations wait">
          <Lines lines={waiting()} />
        </Block>
        <Block title="Intrinsic functions">
          <Lines lines={intrinsics()} />
        </Block>
        <Block title="Who needs which right">
          <Lines
            lines={[
              ['Who starts', 'states:StartExecution, or states:StartSyncExecution'],
              ['Who creates', 'iam:PassRole for the execution role'],
              ['Execution role', 'trusts states.amazonaws.com; what the states call'],
              ['.sync', 'describe and stop the job; events:PutRule, PutTargets, DescribeRule'],
              ['Another account', 'Credentials with a RoleArn there; both sides must agree'],
            ]}
          />
        </Block>
      </div>
    </main>
  );
}
