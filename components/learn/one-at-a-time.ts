/**
 * Runs what is given to it one after the other, over all tabs of this browser where that is known: the Web Locks API is
 * there only on https and localhost. https://www.w3.org/TR/web-locks/
 */
export function oneAtATime(name: string) {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(act: () => Promise<Result>): Promise<Result> => {
    const locked = () => (navigator.locks ? navigator.locks.request(name, act) : act());
    const turn = last.then(locked) as Promise<Result>;
    last = turn.catch(() => {});
    return turn;
  };
}
