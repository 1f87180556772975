/**
 * A number with so many decimals, or "–" for what is not known here.
 * @param {number | undefined} value
 */
export const number = (value, decimals = 0) =>
  value === undefined || Number.isNaN(value) ? "–" : value.toFixed(decimals);
