import { describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/lib/hash.mjs';
import { pendingMigrations, readMigrations } from '../../scripts/lib/migrations.mjs';

const migration = (name: string, sql = `-- ${name}\nSELECT 1;\n`) => ({ name, sql, checksum: sha256(sql) });
const row = (name: string, more = {}) => ({
  migration_name: name,
  checksum: migration(name).checksum,
  finished_at: new Date(0),
  rolled_back_at: null,
  ...more,
});

describe('pending migrations', () => {
  const all = [migration('1_a'), migration('2_b')];

  it('are those without a row, in order', () => {
    expect(pendingMigrations(all, []).map(({ name }) => name)).toEqual(['1_a', '2_b']);
    expect(pendingMigrations(all, [row('1_a')]).map(({ name }) => name)).toEqual(['2_b']);
    expect(pendingMigrations(all, [row('1_a'), row('2_b')])).toEqual([]);
  });

  it('take a rolled back one again', () => {
    const rows = [row('1_a', { rolled_back_at: new Date(0), finished_at: null })];
    expect(pendingMigrations(all, rows).map(({ name }) => name)).toEqual(['1_a', '2_b']);
  });

  it('accept what only changed its line ends', () => {
    const checksum = sha256('-- 1_a\r\nSELECT 1;\r\n');
    expect(pendingMigrations(all, [row('1_a', { checksum })]).map(({ name }) => name)).toEqual(['2_b']);
  });

  it('are refused when an applied one was changed, stopped halfway, or is unknown', () => {
    expect(() => pendingMigrations(all, [row('1_a', { checksum: 'f'.repeat(64) })])).toThrow(
      'Migration 1_a was changed after it was applied',
    );
    expect(() => pendingMigrations(all, [row('1_a', { finished_at: null })])).toThrow('stopped halfway');
    expect(() => pendingMigrations(all, [row('3_c')])).toThrow('which this version does not know');
  });

  it('are read from the repository with the checksum Prisma computes: sha256 of the file', () => {
    const found = readMigrations();
    expect(found.length).toBeGreaterThan(0);
    for (const { sql, checksum } of found) expect(checksum).toBe(sha256(sql));
    expect(found.map(({ name }) => name)).toEqual(found.map(({ name }) => name).toSorted());
  });
});
