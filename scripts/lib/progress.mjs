// @ts-check
/**
 * Lines of progress, each with the seconds since the beginning.
 * @param {(line: string) => void} [write]
 * @param {() => number} [now] milliseconds
 */
export const makeProgress = (write = (line) => console.log(line), now = () => performance.now()) => {
  const began = now();
  const seconds = () => ((now() - began) / 1000).toFixed(1).padStart(6);
  /** @param {string} text */
  const say = (text) => write(`${seconds()} s  ${text}`);
  return {
    say,
    /**
     * Says `doing`, waits for `work`, then says `done` (when the outcome deserves a line of its own).
     * @template T
     * @param {string} doing
     * @param {() => T | Promise<T>} work
     * @param {(value: T) => string | undefined} [done]
     * @returns {Promise<T>}
     */
    async step(doing, work, done) {
      say(doing);
      const value = await work();
      const line = done?.(value);
      if (line) say(line);
      return value;
    },
  };
};

/** @typedef {ReturnType<typeof makeProgress>} Progress */
