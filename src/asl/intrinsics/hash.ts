import { DIGEST_ALGORITHMS, digest, isDigestAlgorithm } from '../digest/digest';
import { shortTextAt, stringAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.Hash(text, algorithm)`: lower-case hex digest; MD5, SHA-1, SHA-256, SHA-384 or SHA-512. */
export const hash: Intrinsic = {
  arity: [2, 2],
  parameters: ['text', 'algorithm'],
  takes: [undefined, 'text'],
  givesText: true,
  summary: 'Hashes text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512.',
  evaluate(args) {
    const text = shortTextAt(args, 0);
    if (text instanceof IntrinsicError) return text;
    const algorithm = stringAt(args, 1);
    if (algorithm instanceof IntrinsicError) return algorithm;
    if (isDigestAlgorithm(algorithm)) return digest(algorithm, text);
    return new IntrinsicError(`Invalid algorithm '${algorithm}': expected one of ${DIGEST_ALGORITHMS.join(', ')}.`);
  },
};
