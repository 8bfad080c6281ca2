/**
 * The context object's paths below `$$` (JSONPath) and `$states.context` (JSONata). Source: AWS Step Functions Developer Guide,
 * «Accessing execution data from the Context object in Step Functions» (read 2026-11-26).
 */
export const contextPaths: ReadonlyMap<string, string> = new Map([
  ['Execution.Id', "The execution's ARN."],
  ['Execution.Input', 'What the execution was started with.'],
  ['Execution.Name', "The execution's name."],
  ['Execution.RoleArn', 'The role it runs with.'],
  ['Execution.StartTime', 'When it started.'],
  ['Execution.RedriveCount', 'How often it was redriven.'],
  ['Execution.RedriveTime', 'When it was last redriven; there after a redrive only.'],
  ['State.EnteredTime', 'When the state was entered.'],
  ['State.Name', "The state's name."],
  ['State.RetryCount', 'How often it was retried.'],
  ['StateMachine.Id', "The state machine's ARN."],
  ['StateMachine.Name', "The state machine's name."],
  ['Task.Token', 'The token of a task that waits for its answer.'],
  ['Map.Item.Index', 'Which iteration this is, from 0.'],
  ['Map.Item.Value', 'The item of this iteration.'],
  ['Map.Item.Key', 'Its name, when a Map goes through the members of an object.'],
  ['Map.Item.Source', 'Where it was read from.'],
]);

/** Those below which anything may stand. */
export const openContext: ReadonlySet<string> = new Set(['Execution.Input', 'Map.Item.Value']);
