/**
 * The value below which `percent` of all lie, by the nearest rank: always one that was measured.
 * @param {number[]} values at least one
 * @param {number} percent above 0, at most 100
 */
export function percentileOf(values, percent) {
  if (values.length === 0) throw new RangeError("Of nothing there is no percentile");
  const inOrder = values.toSorted((one, other) => one - other);
  return inOrder[Math.ceil((percent * inOrder.length) / 100) - 1];
}

/**
 * The value in the middle, or between the two in the middle.
 * @param {number[]} values at least one
 */
export function median(values) {
  const reversed = values.map((value) => -value);
  return (percentileOf(values, 50) - percentileOf(reversed, 50)) / 2;
}
