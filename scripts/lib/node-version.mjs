// @ts-check
/** The releases of Node that Next, Prisma and Vitest all support; the same range stands in package.json under `engines`. */

/**
 * @param {string} version as `process.versions.node` writes it, e.g. `22.12.0`
 * @returns {boolean} whether it lies in ^20.19 || ^22.12 || >=24
 */
export const supportsNode = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
};

/** @param {string} version @returns {string} the sentence for a Node that is too old. */
export const refuseNode = (version) =>
  `Node ${version} is not supported: install Node 20.19 or later, 22.12 or later, or 24 and later (https://nodejs.org) and run the command again.`;
