import { span } from "../../ui/time";
import { useNow } from "../../ui/use-now";
import type { BoardShown } from "./board-store";

/** How old what the board shows is, and why, should it not be brought up to date. */
export function Freshness({ shown: { at, trouble } }: { shown: BoardShown }) {
  const now = useNow();
  const age = now ? Math.max(0, Math.floor((now - at) / 1000)) : 0;
  if (!trouble && age < 10)
    return <p className="tabular-nums">Updated {age < 2 ? "just now" : `${age} s ago`}</p>;
  return (
    <p className="font-medium text-in tabular-nums">
      <span role="alert">
        Not up to date. {trouble?.title} Nothing is lost; the board tries again by itself.
      </span>{" "}
      Since {span(age)}.
    </p>
  );
}
