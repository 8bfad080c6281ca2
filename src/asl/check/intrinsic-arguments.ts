import { type Call, IntrinsicFault, parseIntrinsic } from '../intrinsics/parse';
import { INTRINSICS } from '../intrinsics/registry';
import { isNumber } from '../values';

const NAMES = { number: 'a number', text: 'a text in single quotes', truth: 'true or false' };

/** A fixed argument of the wrong type, in a call that can be read, or in a call inside it. */
export function wrongArgument(text: string): IntrinsicFault | undefined {
  const call = parseIntrinsic(text);
  return call instanceof IntrinsicFault ? undefined : wrongIn(call);
}

const ALGORITHMS = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/**
 * Why a call that can be read will fail whatever its paths find: braces and values that do not match, an algorithm nobody
 * knows, a deep merge. The service creates the machine all the same.
 */
export function whyItFails(text: string): string | undefined {
  const call = parseIntrinsic(text);
  return call instanceof IntrinsicFault ? undefined : failsIn(call);
}

function failsIn(call: Call): string | undefined {
  for (const arg of call.args) {
    const inner = arg.kind === 'call' ? failsIn(arg) : undefined;
    if (inner !== undefined) return inner;
  }
  const [first, second, third] = call.args;
  if (call.name === 'States.Format' && first?.kind === 'value' && typeof first.value === 'string') {
    const holes = (first.template ?? first.value).replace(/\\[{}]/g, '').split('{}').length - 1;
    const given = call.args.length - 1;
    if (holes !== given)
      return `The template has ${holes} {} and ${given} value${given === 1 ? '' : 's'} follow${given === 1 ? 's' : ''}: each {} takes one.`;
  }
  if (call.name === 'States.Hash' && second?.kind === 'value' && !ALGORITHMS.includes(String(second.value))) {
    return `'${String(second.value)}' is none of the algorithms States.Hash knows: ${ALGORITHMS.join(', ')}.`;
  }
  if (call.name === 'States.JsonMerge' && third?.kind === 'value' && third.value === true) {
    return 'States.JsonMerge merges the first level only: its third argument is false.';
  }
  return undefined;
}

function wrongIn(call: Call): IntrinsicFault | undefined {
  const wanted = INTRINSICS.get(call.name)?.takes ?? [];
  for (const [position, arg] of call.args.entries()) {
    const inner = arg.kind === 'call' ? wrongIn(arg) : undefined;
    if (inner !== undefined) return inner;
    const want = wanted[position];
    if (arg.kind !== 'value' || want === undefined) continue;
    const { value } = arg;
    const fits = want === 'number' ? isNumber(value) : typeof value === (want === 'text' ? 'string' : 'boolean');
    if (!fits) return new IntrinsicFault(`Argument ${position + 1} of ${call.name} is ${NAMES[want]}.`, 0);
  }
  return undefined;
}
