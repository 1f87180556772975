/** Runs the tasks of one key one after another, in the order they came. Different keys do not wait for each other. */
export function inTurn() {
  const lastOf = new Map<string, Promise<unknown>>();

  return <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const turn = (lastOf.get(key) ?? Promise.resolve()).then(task, task);
    const forget = () => {
      if (lastOf.get(key) === turn) lastOf.delete(key);
    };
    lastOf.set(key, turn);
    turn.then(forget, forget);
    return turn;
  };
}
