import { describe, expect, it } from 'vitest';
import { cookieJar } from '@/server/cookie-jar';

describe('cookieJar', () => {
  it('sends names and values alone', () => {
    expect(cookieJar(['a=1; Path=/; HttpOnly', 'b=x%3Dy; Max-Age=60'])).toBe('a=1; b=x%3Dy');
  });

  it('sends a cookie that is set after it was taken away, and none that was taken away', () => {
    expect(
      cookieJar([
        's.token=; Max-Age=0; Path=/',
        's.data=; Max-Age=0',
        's.token=new.sign; Max-Age=604800',
        's.flag=1; Max-Age=0',
      ]),
    ).toBe('s.token=new.sign');
  });

  it('sends the last of one name', () => {
    expect(cookieJar(['a=1', 'b=2', 'a=3'])).toBe('b=2; a=3');
  });
});
