import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimestamp } from '@/asl/query/timestamp';

describe('an RFC 3339 timestamp', () => {
  it('is read back as the instant it was written from', () => {
    const dates = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(dates, (date) => readTimestamp(date.toISOString())?.millis === date.getTime()));
  });

  it.each([
    ['2016-03-14T01:59:00Z', '2016-03-14T01:59:00.000Z', 0],
    ['2016-03-14T01:59:00.123456789Z', '2016-03-14T01:59:00.123Z', 456_789],
    ['2016-03-14T01:59:00+05:30', '2016-03-13T20:29:00.000Z', 0],
    ['2016-03-14T01:59:00.5-05:30', '2016-03-14T07:29:00.500Z', 0],
  ])('%s', (text, same, nanos) => {
    expect(readTimestamp(text)).toEqual({ millis: Date.parse(same), nanos });
  });

  it.each([
    '2016-03-14 01:59:00Z',
    '2016-03-14t01:59:00Z',
    '2016-03-14T01:59:00',
    '2016-03-14T01:59:00z',
    '2016-13-14T01:59:00Z',
    '2016-00-14T01:59:00Z',
    '2016-02-30T01:59:00Z',
    '2016-03-14T25:59:00Z',
    '2016-03-14T01:59:60Z',
    '2016-03-14T01:59:00+24:00',
    '14-03-2016T01:59:00Z',
    '',
  ])('%s is none', (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });
});
