import { Sandbox, type SandboxOptions } from './sandbox';
import type { World } from './world/world';

/**
 * The services of a world, ready to answer one run: give it to `execute` as `responses`, and its `objects`; afterwards
 * `snapshots` tells what every service held after each event. Seed and start time must be the run's own.
 */
export const simulate = (world: World, options: SandboxOptions = {}): Sandbox => new Sandbox(world, options);
