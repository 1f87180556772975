import { useState } from "react";
import { Button } from "../ui/button";

type Props = {
  /** What the button says that asks. */
  name: string;
  /** What will be gone. */
  asks: string;
  yes: string;
  no?: string;
  onYes: () => void;
  large?: boolean;
};

/** A button for what cannot be undone: it asks first. */
export function Confirm({ name, asks, yes, no = "Leave it", onYes, large }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <Button large={large} onClick={() => setIsAsking(true)}>
        {name}
      </Button>
    );
  return (
    <div
      role="group"
      aria-label={name}
      className="flex flex-wrap items-center gap-2 rounded-[12px] bg-wash px-3 py-2 text-[13px]"
    >
      <span>{asks}</span>
      <Button
        onClick={() => {
          setIsAsking(false);
          onYes();
        }}
      >
        {yes}
      </Button>
      <Button autoFocus onClick={() => setIsAsking(false)}>
        {no}
      </Button>
    </div>
  );
}
