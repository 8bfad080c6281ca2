import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { initTRPC } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { describe, expect, it } from 'vitest';
import { firstWriteAlone, makeGate } from '@/trpc/first-write-alone';

const t = initTRPC.create();
const router = t.router({
  write: t.procedure.mutation(() => 'written'),
  read: t.procedure.query(() => 'read'),
});

/** A server that answers when it is told to, in the order of the test. */
const makeServer = () => {
  const open: { path: string; answer: () => void; fail: () => void }[] = [];
  const link: TRPCLink<typeof router> =
    () =>
    ({ op }) =>
      observable((observer) => {
        open.push({
          path: op.path,
          answer: () => {
            observer.next({ result: { data: op.path } });
            observer.complete();
          },
          fail: () => observer.error(new Error('no answer') as never),
        });
      });
  return { open, link };
};

describe('a page’s first write', () => {
  const server = makeServer();
  const gate = makeGate();
  const client = () => createTRPCClient<typeof router>({ links: [firstWriteAlone(gate), server.link] });
  const [form, lesson] = [client(), client()];

  it('is alone, though another client of the page sends the second; reads do not wait', async () => {
    const first = form.write.mutate();
    const second = lesson.write.mutate();
    const read = lesson.read.query();
    expect(server.open.map(({ path }) => path)).toEqual(['write', 'read']);
    server.open[1]?.answer();
    await read;
    server.open[0]?.answer();
    await first;
    expect(server.open).toHaveLength(3);
    server.open[2]?.answer();
    await second;
  });

  it('holds nothing back afterwards', async () => {
    const both = [form.write.mutate(), lesson.write.mutate()];
    expect(server.open).toHaveLength(5);
    for (const request of server.open.slice(3)) request.answer();
    await Promise.all(both);
  });

  it('lets the others go when it fails', async () => {
    const { open, link } = makeServer();
    const other = createTRPCClient<typeof router>({ links: [firstWriteAlone(makeGate()), link] });
    const first = other.write.mutate();
    const second = other.write.mutate();
    open[0]?.fail();
    await expect(first).rejects.toThrow('no answer');
    open[1]?.answer();
    await second;
  });
});
