/**
 * `Map.groupBy` where it is missing: in Node 20, on which the project still runs. Vitest prints failed tests with it,
 * and would print its own crash in their stead.
 */
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};
