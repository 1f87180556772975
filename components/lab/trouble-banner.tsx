import { Button } from "../ui/button";
import type { Actions } from "./actions";
import type { Trouble } from "./view";

/** What went wrong and what to do. What the learner has seen stays where it is. */
export function TroubleBanner({ trouble, actions }: { trouble: Trouble | null; actions: Actions }) {
  if (!trouble) return null;
  return (
    <div
      role="alert"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-[14px] border border-in bg-in-bg px-4 py-3 text-sm text-in"
    >
      <p className="mr-auto">
        <strong className="font-semibold">{trouble.title}</strong> {trouble.detail}
      </p>
      {trouble.forgotten ? (
        <Button onClick={() => actions.startOver()}>Start a new lab</Button>
      ) : (
        <Button onClick={trouble.again}>Try again</Button>
      )}
    </div>
  );
}
