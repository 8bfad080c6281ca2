// @ts-check
const every = 6 * 3_600_000;

/**
 * On one machine this process is the scheduler that the upkeep endpoint wants: it calls once now and then every six hours. A call that
 * fails is made good by the next one.
 * @param {string} address @param {string} secret the value of UPKEEP_SECRET @param {(sentence: string) => void} say told what did not go well
 * @returns {() => Promise<void>} ends it
 */
export const scheduleUpkeep = (address, secret, say) => {
  const abort = new AbortController();
  const call = async () => {
    try {
      const answer = await fetch(`${address}/api/upkeep`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(60_000)]),
      });
      if (!answer.ok) say(`Upkeep was not done (${answer.status}); it is tried again in six hours.`);
    } catch (error) {
      if (!abort.signal.aborted) say(`Upkeep was not done (${error}); it is tried again in six hours.`);
    }
  };
  const first = call();
  const timer = setInterval(call, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    abort.abort();
    await first;
  };
};
