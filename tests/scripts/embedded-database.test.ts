import { connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../scripts/lib/database-url.mjs';
import { startEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { applyMigrations, readMigrations } from '../../scripts/lib/migrations.mjs';

let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>;
beforeAll(async () => {
  database = await startEmbeddedDatabase(undefined, () => undefined);
}, 60_000);
afterAll(() => database.stop());

const text = (value: string) => Buffer.concat([Buffer.from(value), Buffer.of(0)]);
const message = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const parse = (sql: string) => message('P', text(''), text(sql), Buffer.alloc(2));
const rest = Buffer.concat([
  message('B', text(''), text(''), Buffer.alloc(6)),
  message('E', text(''), Buffer.alloc(4)),
  message('S'),
]);

/** A connection that speaks the protocol byte by byte, as a client does whose batch does not fit one packet. */
const open = async () => {
  const socket: Socket = dial(Number(new URL(database.url).port), '127.0.0.1');
  let seen = '';
  let wake = () => {};
  socket.on('data', (bytes) => {
    seen += bytes.toString('latin1');
    wake();
  });
  const until = async (wanted: string) => {
    while (!seen.includes(wanted))
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const found = seen;
    seen = '';
    return found;
  };
  const body = Buffer.concat([
    Buffer.of(0, 3, 0, 0),
    text('user'),
    text('postgres'),
    text('database'),
    text('postgres'),
    Buffer.of(0),
  ]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  socket.write(Buffer.concat([length, body]));
  await until('Z\0\0\0\x05I');
  return { socket, until };
};

describe('the embedded database', () => {
  it('never mixes the batches of two clients, however they are cut into packets', async () => {
    const [one, two] = [await open(), await open()];
    one.socket.write(parse("SELECT 'for one'"));
    await one.until('1\0\0\0\x04');
    two.socket.write(Buffer.concat([parse("SELECT 'for two'"), rest]));
    one.socket.write(rest);
    expect(await one.until('Z\0\0\0\x05')).toContain('for one');
    expect(await two.until('Z\0\0\0\x05')).toContain('for two');
    one.socket.destroy();
    two.socket.destroy();
  });

  it('goes on when a client leaves in the middle of a batch or a transaction', async () => {
    const leaving = await open();
    leaving.socket.write(parse('SELECT 1'));
    await leaving.until('1\0\0\0\x04');
    leaving.socket.destroy();
    const next = await connect(database.url);
    expect((await next.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    await next.query('BEGIN');
    await next.query('CREATE TABLE left_behind (id int)');
    await next.end();
    const last = await connect(database.url);
    expect((await last.query("SELECT to_regclass('left_behind') AS found")).rows).toEqual([{ found: null }]);
    await last.end();
  });

  it('takes every migration once, and leaves nothing of one that fails', async () => {
    const client = await connect(database.url);
    expect(await applyMigrations(client)).toEqual(readMigrations().map(({ name }) => name));
    expect(await applyMigrations(client)).toEqual([]);
    const failing = {
      name: '99990101000000_bad',
      sql: 'CREATE TABLE half (id int); SELECT nothing_like_it();',
      checksum: '',
    };
    await expect(applyMigrations(client, [...readMigrations(), failing])).rejects.toThrow(
      'Migration 99990101000000_bad was refused by the database and undone',
    );
    expect((await client.query("SELECT to_regclass('half') AS found")).rows).toEqual([{ found: null }]);
    await client.end();
  });
});
