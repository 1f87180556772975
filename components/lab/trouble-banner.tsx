import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import type { Trouble } from "./view";

/** What went wrong and what to do. What the learner has seen stays where it is. */
export function TroubleBanner({ trouble, actions }: { trouble: Trouble | null; actions: Actions }) {
  if (!trouble) return null;
  return (
    <Alert {...trouble}>
      {trouble.forgotten ? (
        <Button onClick={() => actions.startOver()}>Start a new lab</Button>
      ) : (
        trouble.again && <Button onClick={trouble.again}>Try again</Button>
      )}
    </Alert>
  );
}
