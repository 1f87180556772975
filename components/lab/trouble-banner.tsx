import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import { TryAgain } from "./try-again";
import type { Trouble } from "./view";

/** What went wrong and what to do. What the learner has seen stays where it is. */
export function TroubleBanner({ trouble, actions }: { trouble: Trouble | null; actions: Actions }) {
  if (!trouble) return null;
  if (!trouble.forgotten) return <TryAgain {...trouble} />;
  return (
    <Alert {...trouble}>
      <Button onClick={() => actions.startOver()}>Start a new lab</Button>
    </Alert>
  );
}
