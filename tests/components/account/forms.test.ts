import { describe, expect, it } from 'vitest';
import { addressInWords } from '@/components/account/address-in-words';
import { readAuthFault } from '@/components/account/auth-fault';
import { callFault } from '@/components/account/call-fault';
import { checkFields } from '@/components/account/check-fields';
import { deviceName } from '@/components/account/device-name';
import { entryAddress, returnPath } from '@/components/account/return-path';
import { waitInWords } from '@/components/account/wait-in-words';

describe('returnPath', () => {
  it.each(['/', '/account', '/lessons/task#retry', '/admin/users?q=a&page=2'])('goes back to %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\..\\b',
    '/\t/evil.example',
    '/a\n/b',
    'account',
    'javascript:alert(1)',
    '',
  ])('does not follow %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it.each(['/sign-in', '/register?next=/account', '/reset-password#x'])('does not return to %s', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it('takes nothing for the course', () => {
    expect(returnPath(undefined)).toBe('/');
    expect(returnPath(['/account', '/'])).toBe('/');
  });
});

describe('entryAddress', () => {
  it('leads back, also from one page for signing in to the other, and nowhere else', () => {
    expect(entryAddress('/register', '/exercises/tea?tab=lesson&x=1')).toBe(
      '/register?next=%2Fexercises%2Ftea%3Ftab%3Dlesson%26x%3D1',
    );
    expect(entryAddress('/sign-in', '/')).toBe('/sign-in');
    expect(entryAddress('/sign-in', '//evil.example')).toBe('/sign-in');
    expect(entryAddress('/sign-in', '/register?next=/account')).toBe('/sign-in');
  });
});

describe('checkFields', () => {
  it('finds nothing wrong in what fits', () => {
    expect(checkFields({ name: 'Ada', email: 'ada@example.org', password: 'ten letters' })).toEqual({});
  });

  it('names every field at fault, in the order of the form', () => {
    const faults = checkFields({ name: ' ', email: 'ada', currentPassword: '', password: 'short' });
    expect(Object.keys(faults)).toEqual(['name', 'email', 'currentPassword', 'password']);
    expect(faults.password).toContain('this has 5');
  });

  it('holds a password to no rule when it is not a new one', () => {
    expect(checkFields({ currentPassword: 'old' })).toEqual({});
  });
});

describe('readAuthFault', () => {
  it('leads to the field at fault', () => {
    expect(readAuthFault({ status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' }).field).toBe('currentPassword');
    expect(readAuthFault({ status: 422, code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL' })).toMatchObject({
      field: 'email',
      kind: 'taken',
    });
    expect(readAuthFault({ status: 400, code: 'INVALID_TOKEN' }).kind).toBe('token');
  });

  it('says when to try again', () => {
    expect(readAuthFault({ status: 429 }, 90).message).toBe('Too many attempts. Try again in 2 minutes.');
    expect(readAuthFault({ status: 429, message: 'Too many tries. Wait 10 min and try again.' }).message).toContain(
      '10 min',
    );
  });

  it('tells a silent server from a failing one', () => {
    expect(readAuthFault({ status: 0 }).message).toContain('did not answer');
    expect(readAuthFault({ status: 503, code: 'DATABASE_AWAY' }).message).toContain('at the moment');
  });
});

describe('callFault', () => {
  const thrown = (message: string, data: object | undefined) => Object.assign(new Error(message), { data });

  it('repeats what the server wrote for the person', () => {
    expect(callFault(thrown('This session has ended already.', { code: 'NOT_FOUND' }))).toBe(
      'This session has ended already.',
    );
  });

  it('keeps faults of ours to ourselves', () => {
    expect(callFault(thrown('relation "user" does not exist', { code: 'INTERNAL_SERVER_ERROR' }))).not.toContain(
      'relation',
    );
    expect(callFault(thrown('fetch failed', undefined))).toContain('did not answer');
    expect(callFault('nonsense')).toContain('did not answer');
  });
});

describe('deviceName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.5.0', 'curl'],
    ['', 'Unknown device'],
    [null, 'Unknown device'],
  ])('%s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});

describe('waitInWords', () => {
  it.each([
    [1, '1 second'],
    [59.2, '60 seconds'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [3600, '1 hour'],
    [3601, '2 hours'],
  ])('%d seconds', (seconds, words) => {
    expect(waitInWords(seconds)).toBe(words);
  });
});

describe('addressInWords', () => {
  it.each([
    ['192.0.2.7', 'from 192.0.2.7'],
    ['127.0.0.1', 'from this computer'],
    ['0000:0000:0000:0000:0000:0000:0000:0000', 'from this computer'],
    ['::1', 'from this computer'],
    ['2001:0db8:0001:0a02:0000:0000:0000:0000', 'from 2001:db8:1:a02::'],
    ['', undefined],
    [null, undefined],
  ])('%s', (address, words) => {
    expect(addressInWords(address)).toBe(words);
  });
});
