import { describe, expect, it } from 'vitest';
import { readAt } from '@/components/quiz/server-time';

describe('the time of a paper', () => {
  it('began when the server’s clock was read, also where an old page is shown again', () => {
    expect(readAt('m-1', 1_000, 50)).toBe(50);
    expect(readAt('m-1', 1_000, 600_050)).toBe(50);
    // A newer reading counts from its own arrival, and so does what is told of the older one.
    expect(readAt('m-1', 700_000, 699_100)).toBe(699_100);
    expect(readAt('m-1', 1_000, 800_000)).toBe(100);
    expect(readAt('m-1', 700_000, 800_000)).toBe(699_100);
  });

  it('is each paper’s own', () => {
    readAt('m-2', 5_000, 10);
    expect(readAt('m-3', 1_000, 20)).toBe(20);
  });
});
