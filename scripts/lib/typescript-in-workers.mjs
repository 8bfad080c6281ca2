// @ts-check
/**
 * For `node --import`: lets worker threads load TypeScript. They inherit their parent's options, but tsx's loader serves the main thread alone.
 * The web application does not need it: there the bundler makes JavaScript of a worker.
 */
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { register } = await import('tsx/esm/api');
  register();
}
