import { useSyncExternalStore } from "react";

/** What stands behind the # of the address, with it, also when another link is opened here. Null before the page runs. */
export const useFragment = () =>
  useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => null,
  );

function subscribe(tell: () => void) {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}
