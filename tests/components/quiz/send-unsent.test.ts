import { describe, expect, it } from 'vitest';
import { refusedLine, sendUnsent } from '@/components/quiz/send-unsent';
import type { Reply } from '@/trpc/learner-client';

class Answered extends Error {
  constructor(
    readonly reply: Reply,
    message: string,
  ) {
    super(message);
  }
}

/** Three answers on their way to a server that says `says` to the place named. */
function given(says: ReadonlyMap<number, Answered>) {
  const answers = new Map([0, 1, 2].map((place) => [place, { place, revision: 1 }]));
  const arrived: string[] = [];
  const sending = {
    unsent: new Set([0, 1, 2]),
    refused: new Map<number, string>(),
    latest: (place: number) => answers.get(place),
    send: async ({ place, revision }: { place: number; revision: number }) => {
      const error = says.get(place);
      if (error) throw error;
      arrived.push(`${place}/${revision}`);
    },
    replyTo: (error: unknown): Reply => (error instanceof Answered ? error.reply : 'away'),
  };
  return { answers, arrived, sending };
}

describe('sending what the server does not have', () => {
  it('lets an answer that is refused stand aside, and sends those behind it', async () => {
    const { arrived, sending } = given(new Map([[0, new Answered('refused', 'Write a number.')]]));
    expect(await sendUnsent(sending)).toEqual({ at: 'saved' });
    expect(arrived).toEqual(['1/1', '2/1']);
    expect(refusedLine(sending.refused)).toBe(
      'Your answer to question 1 is kept here and not yet saved: Write a number.',
    );
  });

  it('says nothing more of an answer that was taken in the end', async () => {
    const says = new Map([[0, new Answered('refused', 'Write a number.')]]);
    const { sending } = given(says);
    await sendUnsent(sending);
    says.clear();
    sending.unsent.add(0);
    await sendUnsent(sending);
    expect(refusedLine(sending.refused)).toBeUndefined();
  });

  it('stops and keeps the rest when the server cannot be asked, or not now', async () => {
    for (const reply of ['away', 'later'] as const) {
      const { arrived, sending } = given(new Map([[1, new Answered(reply, 'Sign in first.')]]));
      expect(await sendUnsent(sending)).toEqual({ at: reply, message: 'Sign in first.' });
      expect(arrived).toEqual(['0/1']);
      expect([...sending.unsent]).toEqual([1, 2]);
    }
  });

  it('is over by the server’s word alone', async () => {
    const { sending } = given(new Map([[0, new Answered('over', 'The time is over.')]]));
    expect(await sendUnsent(sending)).toEqual({ at: 'over', message: 'The time is over.' });
  });

  it('sends again what was changed on the way', async () => {
    const { answers, arrived, sending } = given(new Map());
    const send = sending.send;
    sending.send = async (answer) => {
      if (answer.place === 0 && answer.revision === 1) answers.set(0, { place: 0, revision: 2 });
      await send(answer);
    };
    await sendUnsent(sending);
    expect(arrived).toEqual(['0/1', '0/2', '1/1', '2/1']);
  });
});
