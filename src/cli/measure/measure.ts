/** One thing of the project that is measured. A new one is an entry of a list in `registry.ts`. */
export interface Measure {
  /** Part of the project, as the table groups them: `engine`. */
  readonly room: string;
  readonly name: string;
  readonly unit: 'µs' | 'ms' | 'kB' | 'MB';
  /** As many samples as rounds are asked for, in the unit. */
  sample(rounds: number): Promise<readonly number[]>;
}

/** How long one round goes on, in milliseconds of processor time, which other work on the machine disturbs least. */
const ROUND = 250;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Something that is done over and over: `prepare` makes what is needed once, what it gives is timed. Each round goes on
 * for a while and counts as the mean of its turns; two rounds before the first warm up.
 */
export function timed(
  room: string,
  name: string,
  prepare: () => Promise<() => unknown> | (() => unknown),
  unit: 'µs' | 'ms' = 'µs',
): Measure {
  return {
    room,
    name,
    unit,
    async sample(rounds) {
      const act = await prepare();
      const samples: number[] = [];
      for (let round = -2; round < rounds; round++) {
        const begin = processorTime();
        let turns = 0;
        let now = begin;
        while (now - begin < ROUND) {
          const waiting = act();
          if (waiting instanceof Promise) await waiting;
          turns++;
          now = processorTime();
        }
        if (round >= 0) samples.push(((now - begin) / turns) * (unit === 'µs' ? 1000 : 1));
      }
      return samples;
    },
  };
}
