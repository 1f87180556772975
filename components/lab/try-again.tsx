"use client";

import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { useSecondsUntil } from "../ui/use-seconds-until";
import type { Trouble } from "./view";

type Props = Pick<Trouble, "title" | "detail" | "retryAt"> & { again?: () => void };

/**
 * What went wrong and can be tried again; where the server says when, not before, and the seconds are counted. A screen reader
 * hears them once, and when they are over.
 */
export function TryAgain({ title, detail, retryAt, again }: Props) {
  const left = useSecondsUntil(retryAt);
  const when =
    left > 0 ? (
      <>
        <span aria-hidden className="tabular-nums">
          Try again in {left} s.
        </span>
        <span className="sr-only">{detail}</span>
      </>
    ) : (
      "You can try again now."
    );
  return (
    <Alert title={title} detail={retryAt === undefined ? detail : when}>
      {again && (
        <Button disabled={left > 0} onClick={again}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
