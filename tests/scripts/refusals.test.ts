import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { describeConnectionFailure, parseDatabaseUrl } from '../../scripts/lib/database-url.mjs';
import { requireDisk } from '../../scripts/lib/disk.mjs';
import { describeInstallFailure } from '../../scripts/lib/install.mjs';
import { supportsNode } from '../../scripts/lib/node-version.mjs';
import { choosePort } from '../../scripts/lib/ports.mjs';
import { describeFailure, diskFull, Refusal } from '../../scripts/lib/refusal.mjs';

describe('Node', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.5.0', false],
    ['24.0.0', true],
    ['25.1.0', true],
  ])('%s is supported: %s', (version, supported) => expect(supportsNode(version)).toBe(supported));
});

describe('a port', () => {
  it('that is taken is refused when it was asked for, and stepped over when not', async () => {
    const server = createServer();
    const taken = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        resolve(typeof bound === 'object' && bound ? bound.port : 0);
      }),
    );
    try {
      await expect(choosePort(String(taken), '127.0.0.1')).rejects.toThrow(`Port ${taken} is taken`);
      expect(await choosePort(undefined, '127.0.0.1')).not.toBe(taken);
    } finally {
      server.close();
    }
  });

  it.each(['abc', '0', '70000', '3.5'])('must be a number of a port: %s', (wanted) =>
    expect(choosePort(wanted, '127.0.0.1')).rejects.toThrow('which is no port'),
  );
});

describe('DATABASE_URL', () => {
  it.each(['nonsense', 'mysql://localhost/x', 'postgres://localhost:5432'])(
    '%s is refused with the form to write',
    (url) => expect(() => parseDatabaseUrl(url)).toThrow('postgresql://user:password@host:5432/database'),
  );

  it.each(['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '53300', '53100', '42501', 'XX000'])(
    'a failure %s is one sentence with what to do, without the password',
    (code) => {
      const url = parseDatabaseUrl('postgresql://ada:sesame@db.example:5432/course');
      const sentence = describeConnectionFailure(Object.assign(new Error('what the driver said'), { code }), url);
      expect(sentence).toMatch(/: .+\.$/);
      expect(sentence).not.toContain('sesame');
    },
  );
});

describe('a full disk', () => {
  it('is one sentence, whoever met it', () => {
    expect(describeFailure(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(diskFull);
    expect(describeFailure(new Error('could not extend file: No space left on device'))).toBe(diskFull);
    expect(describeInstallFailure('npm error code ENOSPC')).toBe(diskFull);
  });

  it('is seen before it fills', () => {
    expect(() => requireDisk('/data', 200, () => 100 * 1024 * 1024)).toThrow(
      'Only 100 MB are free where /data lies and 200 MB are needed',
    );
    expect(() => requireDisk('/data', 200, () => 201 * 1024 * 1024)).not.toThrow();
  });
});

describe('an install that failed', () => {
  it.each([
    ['npm error code ENOTFOUND', 'connect to the internet'],
    ['npm error code EACCES', 'write access'],
    ['`npm ci` can only install packages when your package.json', 'run `npm install`'],
    ['something else', 'read the lines above'],
  ])('%s → %s', (output, advice) => expect(describeInstallFailure(output)).toContain(advice));
});

describe('a failure', () => {
  it('we expected shows the sentence last, a bug its stack', () => {
    expect(describeFailure(new Refusal('Do this.', { detail: 'line\n' }))).toBe('line\n\nDo this.');
    expect(describeFailure(new TypeError('oops'))).toContain('at ');
  });
});
