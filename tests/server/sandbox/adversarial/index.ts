import type { Attack } from './attack';
import { eaters } from './eaters';
import { hardCoded } from './hard-coded';
import { patterns } from './patterns';
import { shapes } from './shapes';
import { words } from './words';

export type { Attack };

/** By family. */
export const families = { hardCoded, eaters, patterns, words, shapes } satisfies Record<string, readonly Attack[]>;
