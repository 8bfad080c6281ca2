// @ts-check
import { randomUUID } from 'node:crypto';

/**
 * A learner at the API: keeps cookies, calls procedures. `send` carries one request, over HTTP or into a handler.
 * @param {(request: {method: string, path: string, query: string, headers: Record<string, string>, body?: string}) => Promise<{status: number, cookies: string[], body: string}>} send
 * @param {string} origin @param {Map<string, string>} [jar] cookies
 */
export const makeLearner = (send, origin, jar = new Map()) => {
  /** @param {'GET' | 'POST'} method @param {string} procedure @param {unknown} [input] @returns {Promise<any>} */
  const call = async (method, procedure, input) => {
    const wrapped = input === undefined ? undefined : JSON.stringify({ json: input });
    const answer = await send({
      method,
      path: `/api/trpc/${procedure}`,
      query: method === 'GET' && wrapped ? `input=${encodeURIComponent(wrapped)}` : '',
      headers: {
        origin,
        'content-type': 'application/json',
        ...(jar.size && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
      },
      ...(method === 'POST' && { body: wrapped ?? '{}' }),
    });
    for (const cookie of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    if (answer.status !== 200) throw new Error(`${procedure} answered ${answer.status}: ${answer.body.slice(0, 500)}`);
    return JSON.parse(answer.body).result.data.json;
  };

  /** @param {string} slug */
  const cards = (slug) => call('GET', 'cards.forLesson', { slug });

  return {
    call,
    cards,
    /**
     * Submits a text to an exercise, as the workspace does.
     * @param {string} slug @param {string} text
     * @returns {Promise<any>} the submission, graded or waiting
     */
    submit: async (slug, text, clientKey = randomUUID()) => {
      const { versionId } = await call('GET', 'exercises.read', { slug });
      return call('POST', 'submissions.submit', { versionId, text, clientKey });
    },
    /**
     * Answers the first single-choice card of the course that this learner has not answered.
     * @returns {Promise<{lesson: string, versionId: string, response: unknown, recorded: any}>} what the server acknowledged
     */
    answerSomeCard: async () => {
      const { lessons } = await call('GET', 'course.overview');
      for (const { slug } of lessons) {
        for (const { versionId, card, answer } of await cards(slug)) {
          if (answer || card.kind !== 'single') continue;
          const response = { option: card.options[0].id };
          const recorded = await call('POST', 'cards.answer', { versionId, response, clientKey: randomUUID() });
          return { lesson: slug, versionId, response, recorded };
        }
      }
      throw new Error('The course has no single-choice card left to answer.');
    },
  };
};

/**
 * @param {string} address of a running server @param {Map<string, string>} [jar]
 * @returns {ReturnType<typeof makeLearner> & {at: (address: string) => ReturnType<typeof makeLearner>}} `at`: the same person at another address
 */
export const makeHttpLearner = (address, jar = new Map()) => ({
  ...makeLearner(
    async ({ method, path, query, headers, body }) => {
      const response = await fetch(`${address}${path}${query ? `?${query}` : ''}`, { method, headers, body });
      return { status: response.status, cookies: response.headers.getSetCookie(), body: await response.text() };
    },
    address,
    jar,
  ),
  at: (other) => makeHttpLearner(other, jar),
});
