import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const ALGORITHMS = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
} as const;

export type DigestAlgorithm = keyof typeof ALGORITHMS;

export const DIGEST_ALGORITHMS = Object.keys(ALGORITHMS) as readonly DigestAlgorithm[];

export const isDigestAlgorithm = (name: string): name is DigestAlgorithm => Object.hasOwn(ALGORITHMS, name);

/** The digest of the text's UTF-8 bytes in lower-case hexadecimal, as `States.Hash` and `$hash` give it. */
export const digest = (algorithm: DigestAlgorithm, text: string): string =>
  bytesToHex(ALGORITHMS[algorithm](utf8ToBytes(text)));
