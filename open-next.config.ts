import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js';

/**
 * One function behind API Gateway (HTTP API) or a function URL. Every page renders per request for the one who asks, so nothing is
 * kept between requests: no incremental cache, tag cache or revalidation queue.
 */
const config: OpenNextConfig = {
  default: {
    override: {
      wrapper: 'aws-lambda',
      converter: 'aws-apigw-v2',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  buildCommand: 'node scripts/build.mjs --standalone',
};

export default config;
