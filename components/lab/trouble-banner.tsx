import { useEffect, useRef } from "react";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import { TryAgain } from "./try-again";
import type { Trouble } from "./view";

/** What went wrong and what to do. What the learner has seen stays where it is. */
export function TroubleBanner({ trouble, actions }: { trouble: Trouble | null; actions: Actions }) {
  const box = useRef<HTMLDivElement>(null);
  // Whoever pressed a button far below would not see why nothing came of it. A verdict that came too has been scrolled to by then.
  useEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [trouble]);
  if (!trouble) return null;
  return (
    <div ref={box} className="scroll-mt-4">
      {trouble.forgotten || trouble.status === 403 ? (
        <Alert {...trouble}>
          <Button onClick={() => actions.startOver()}>Start a new lab</Button>
        </Alert>
      ) : (
        <TryAgain {...trouble} />
      )}
    </div>
  );
}
