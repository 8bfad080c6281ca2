/** Ids of the marks where a whole machine begins and ends; no state can be called so in a picture. */
export const START = ':start';
export const END = ':end';
