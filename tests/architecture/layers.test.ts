import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layers } from '../../scripts/lint/layers.mjs';

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const cruise = (...paths: string[]): Cruise => {
  const run = () =>
    execFileSync(
      'node',
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'json',
        ...paths,
      ],
      {
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ).toString();
  try {
    return JSON.parse(run());
  } catch (error) {
    return JSON.parse(String((error as { stdout: Buffer }).stdout));
  }
};

describe('layers', () => {
  const seen = cruise('src');

  it('reads every module there is: a cruise of nothing would pass too', () => {
    const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('generated'))
      .map((file) => `src/${file.replaceAll('\\', '/')}`);
    const cruised = new Set(seen.modules.map((module) => module.source));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((file) => !cruised.has(file))).toEqual([]);
    expect(seen.modules.some((module) => module.source.startsWith('src/asl/') && module.dependencies.length > 0)).toBe(
      true,
    );
  });

  it('finds no import against the direction', () => {
    expect(seen.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('knows every room that exists', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = new Set(layers.map((layer) => layer.name));
    expect(rooms.map((room) => room.name).filter((room) => !known.has(room))).toEqual([]);
  });
});
