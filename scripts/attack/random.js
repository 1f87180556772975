/**
 * Chance that comes again with the same seed, so that what was found can be found once more. Source of the generator:
 * mulberry32, by Tommy Ettinger, public domain.
 * @param {number} seed
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most) => Math.floor(next() * most);
  return {
    /** A whole number from 0 to `most` - 1. */
    below,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[below(list.length)],
    /** Whether what comes so often in 100 times comes now. */
    percent: (often) => next() * 100 < often,
    /** A list of 0 to `most` - 1 things. */
    some: (most, make) => Array.from({ length: below(most) }, make),
  };
}

/** @typedef {ReturnType<typeof randomOf>} Random */

/** No chance at all: what comes more often than not comes, and of a list the first. @type {Random} */
export const likeliest = {
  below: () => 0,
  pick: (list) => list[0],
  percent: (often) => often > 50,
  some: () => [],
};
