// @ts-check
/** Definitions that the measurement of the workspace writes, draws and runs. */

/** A machine of so many states, in which all can fail and one in five decides. @param {number} count */
export const machineOf = (count) => {
  const states = Array.from({ length: count }, (_, index) => [
    `Step ${index}`,
    index % 5 === 4 && index < count - 1
      ? {
          Type: 'Choice',
          Choices: [{ Variable: '$.kind', StringEquals: 'a', Next: `Step ${(index * 7) % count}` }],
          Default: `Step ${(index + 1) % count}`,
        }
      : {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'step', 'Payload.$': '$' },
          TimeoutSeconds: 60,
          Retry: [{ ErrorEquals: ['Lambda.ServiceException'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: `Step ${count - 1}` }],
          ...(index === count - 1 ? { End: true } : { Next: `Step ${index + 1}` }),
        },
  ]);
  return JSON.stringify({ StartAt: 'Step 0', States: Object.fromEntries(states) }, null, 2);
};

/** A loop that ends just below the 25,000 events a history may have. */
export const longRun = JSON.stringify(
  {
    StartAt: 'Begin',
    States: {
      Begin: { Type: 'Pass', Result: { n: 0 }, Next: 'Count' },
      Count: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Beat' },
      Beat: { Type: 'Wait', Seconds: 1, Next: 'More?' },
      'More?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.n', NumericLessThan: 4160, Next: 'Count' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
  },
  null,
  2,
);

/** One way for each kind, so that every other run is coloured otherwise. */
export const twoWays = JSON.stringify({
  StartAt: 'Which',
  States: {
    Which: {
      Type: 'Choice',
      Choices: [{ Variable: '$.left', BooleanEquals: true, Next: 'Left 0' }],
      Default: 'Right 0',
    },
    ...Object.fromEntries(
      ['Left', 'Right'].flatMap((side) =>
        Array.from({ length: 24 }, (_, index) => [
          `${side} ${index}`,
          { Type: 'Pass', ...(index === 23 ? { End: true } : { Next: `${side} ${index + 1}` }) },
        ]),
      ),
    ),
  },
});
