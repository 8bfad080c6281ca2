import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepForLater, readOutbox, sendOutbox } from '@/components/review/outbox';
import type { Reply } from '@/trpc/learner-client';

const server = vi.hoisted(() => ({ says: new Map<string, Reply>(), recorded: [] as string[] }));
vi.mock('@/trpc/learner-client', () => ({
  cards: {
    answer: {
      mutate: async ({ clientKey }: { clientKey: string }) => {
        const reply = server.says.get(clientKey);
        if (reply) throw new Error(reply);
        server.recorded.push(clientKey);
        return { id: clientKey, graded: { correct: true } };
      },
    },
  },
  review: { rate: { mutate: async () => undefined } },
  replyTo: (error: Error) => error.message,
}));

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  server.says.clear();
  server.recorded.length = 0;
  for (const clientKey of ['a', 'b', 'c'])
    keepForLater({ versionId: 'v', response: { option: 'x' }, clientKey, tookMs: 1 });
});
const waiting = () => readOutbox().map(({ clientKey }) => clientKey);

describe('answers that wait for the connection', () => {
  it('are sent in order, each once', async () => {
    expect(await sendOutbox()).toBe(3);
    expect(server.recorded).toEqual(['a', 'b', 'c']);
    expect(waiting()).toEqual([]);
  });

  it('stay where the server asks to wait or to sign in, or cannot be reached', async () => {
    for (const reply of ['later', 'away'] as const) {
      server.says.set('b', reply);
      await sendOutbox();
      expect(waiting()).toEqual(['b', 'c']);
    }
  });

  it('let go of one that is refused as it is, and send those behind it', async () => {
    server.says.set('b', 'refused');
    expect(await sendOutbox()).toBe(2);
    expect(server.recorded).toEqual(['a', 'c']);
    expect(waiting()).toEqual([]);
  });
});
