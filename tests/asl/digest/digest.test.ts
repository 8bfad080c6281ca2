import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/asl/digest/base64';
import { DIGEST_ALGORITHMS, digest, isDigestAlgorithm } from '../../../src/asl/digest/digest';

const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('digest', () => {
  it.each(DIGEST_ALGORITHMS)('%s agrees with an independent implementation', (algorithm) => {
    fc.assert(
      fc.property(text, (value) => {
        expect(digest(algorithm, value)).toBe(
          createHash(algorithm.replace('-', '').toLowerCase()).update(value).digest('hex'),
        );
      }),
    );
  });

  it('knows its algorithms and no word of a prototype', () => {
    expect(isDigestAlgorithm('SHA-256')).toBe(true);
    for (const word of ['constructor', 'toString', '__proto__', 'sha-256', ''])
      expect(isDigestAlgorithm(word)).toBe(false);
  });
});

describe('Base64', () => {
  it('agrees with an independent implementation', () => {
    fc.assert(
      fc.property(text, (value) => {
        const encoded = Buffer.from(value).toString('base64');
        expect(encodeBase64(value)).toBe(encoded);
        expect(decodeBase64(encoded)).toBe(Buffer.from(encoded, 'base64').toString());
      }),
    );
  });

  it('decodes any bytes as UTF-8, never throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toBe(Buffer.from(bytes).toString());
      }),
    );
  });

  it.each(['a', 'ab=c', 'a b=', 'äöü=', '====', 'abc=='])('refuses %j', (encoded) => {
    expect(decodeBase64(encoded)).toBeUndefined();
  });
});
