import { describe, expect, it } from 'vitest';
import { convertText } from '@/asl/assist/format';
import { type Hover, hoverAt } from '@/asl/assist/hover';
import { readTree } from '@/asl/assist/read-tree';

const text = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": {
      "Type": "Task",
      "Comment": "On the scales",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {
        "QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q",
        "MessageBody.$": "States.Format('{} {}', $.name, $limit)"
      },
      "Assign": { "limit": 20 },
      "Retry": [{ "ErrorEquals": ["States.Timeout", "SQS.SdkClientException"], "MaxAttempts": 2 }],
      "Next": "Sort"
    },
    "Sort": {
      "Type": "Pass",
      "QueryLanguage": "JSONata",
      "Output": "{% $count($states.input.items) > $limit %}",
      "Next": "Gone"
    }
  }
}`;
const over = (words: string, within = 1): Hover | undefined => hoverAt(readTree(text), text.indexOf(words) + within);

describe('hoverAt', () => {
  it.each([
    ['"Weigh": {', 'Weigh', 'Task state', ['On the scales', '1 place leads to it.']],
    [
      '"Resource"',
      'Resource',
      'field of a Task state',
      ['The ARN of the Lambda function, activity or service integration to call.'],
    ],
    ['"QueueUrl"', 'QueueUrl', 'parameter of Amazon SQS sendMessage', ['Required.']],
    [
      '"MessageBody.$"',
      'MessageBody.$',
      'parameter of Amazon SQS sendMessage',
      ['Required.', 'Read from the input by its path.'],
    ],
    [
      'arn:aws:states',
      'sqs:sendMessage',
      'Amazon SQS, waits until somebody sends the token back',
      ['Needs QueueUrl, MessageBody.'],
    ],
    [
      'States.Format',
      'States.Format(template, value, …)',
      'intrinsic function',
      ['Fills the {} of a template with its arguments.'],
    ],
    ['$limit)', '$limit', 'workflow variable', ['Set by Weigh.']],
    ['States.Timeout', 'States.Timeout', 'error', [expect.stringContaining('TimeoutSeconds')]],
    ['SQS.SdkClientException', 'SQS.SdkClientException', 'error', ['The queue URL leads nowhere.']],
    ['Sort"\n', 'Sort', 'Pass state', ['1 place leads to it.']],
    ['Gone', 'Gone', 'state', ['No state here has this name.']],
    ['$count', '$count(array)', 'JSONata function', ['How many items an array has.']],
    ['$states.input.items', '$states.input', 'reserved variable', ["The state's input."]],
    ['$limit %}', '$limit', 'workflow variable', ['Set by Weigh.']],
  ])('knows %s', (words, title, kind, about) => expect(over(words)).toMatchObject({ title, kind, about }));

  it('says what a field takes', () => {
    expect(over('"MaxAttempts"')?.about).toEqual(expect.arrayContaining([expect.stringMatching(/^From 0 to/)]));
    expect(over('"QueryLanguage"')?.about).toContain('One of JSONPath, JSONata.');
  });

  it('marks the word alone', () => {
    const found = over('$count') as Hover;
    expect(text.slice(found.from, found.to)).toBe('$count');
  });

  it('reads YAML', () => {
    const yaml = (convertText(text, 'json') as { text: string }).text;
    expect(hoverAt(readTree(yaml, 'yaml'), yaml.indexOf('Next: Sort') + 7)).toMatchObject({ title: 'Sort' });
  });

  it('is silent where nothing is known', () => {
    expect(over('https:')).toBeUndefined();
    expect(over('"limit"')).toBeUndefined();
    expect(over('20')).toBeUndefined();
    expect(hoverAt(readTree(''), 0)).toBeUndefined();
  });
});
