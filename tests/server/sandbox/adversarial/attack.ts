/** A submission made to pass wrongly, to crash, or to take what others need. None of them does what its exercise asks. */
export interface Attack {
  readonly name: string;
  /** Slug of the exercise it is submitted to. */
  readonly exercise: string;
  readonly text: string;
}

type Json = Record<string, unknown>;

const fulfilment = 'order-fulfilment';

/** An attack on order fulfilment, unless another exercise is named. */
export const attack = (name: string, definition: object | string, exercise = fulfilment): Attack => ({
  name,
  exercise,
  text: typeof definition === 'string' ? definition : JSON.stringify(definition),
});

/** One state that ends the workflow. */
export const only = (state: Json, rest: Json = {}): Json => ({
  StartAt: 'A',
  States: { A: { ...state, End: true } },
  ...rest,
});

/** One Pass whose output is a JSONata expression. */
export const jsonata = (expression: string): Json =>
  only({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% ${expression} %}` });

/** One Pass whose parameters are made by JSONPath and intrinsic functions. */
export const parameters = (values: Json): Json => only({ Type: 'Pass', Parameters: values });

export const lambda = (name: string): string => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

/** States one after another, named by their keys. */
export const chain = (states: Record<string, Json>, rest: Json = {}): Json => {
  const names = Object.keys(states);
  return {
    StartAt: names[0],
    States: Object.fromEntries(
      names.map((name, index) => {
        const next = names[index + 1];
        return [name, { ...states[name], ...(next === undefined ? { End: true } : { Next: next }) }];
      }),
    ),
    ...rest,
  };
};
