"use client";

import { useEffect, useId, useRef, useState } from "react";
import { shownCode } from "@/lib/classroom/code-shown";
import { LabError } from "../lab/ask";
import { Button } from "../ui/button";
import type { ClassRoom, ClassShown } from "./class-room";
import { field, label } from "./form-looks";

type Props = { room: ClassRoom; shown: ClassShown };

/** The way into a room: a nickname, and nothing else. Where many join at once, it asks again by itself. */
export function JoinForm({ room, shown }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [trouble, setTrouble] = useState<LabError | null>(null);
  const [nickname, setNickname] = useState("");
  const [input, hint] = [useId(), useId()];
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(again.current), []);
  const { room: state } = shown;

  async function join() {
    clearTimeout(again.current);
    setIsAsking(true);
    setTrouble(null);
    try {
      await room.join(nickname);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      setTrouble(error);
      setIsAsking(false);
      // A whole class joins from one address: whoever came too soon is let in without asking again.
      if (error.retryAfterSeconds) again.current = setTimeout(join, error.retryAfterSeconds * 1000);
    }
  }

  const told = trouble ?? shown.trouble;
  return (
    <form
      aria-busy={isAsking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) join();
      }}
    >
      <p className="font-mono text-[15px] font-semibold tracking-[.08em] text-soft">
        Room {shownCode(room.code)}
      </p>
      <h1 className="mt-1 text-[27px] leading-tight font-semibold tracking-[-.022em] text-balance">
        {state?.title || "Join the class"}
      </h1>
      <p className="mt-2 text-pretty text-soft">
        You get a lab of your own: a small site, Alice who signs in to it, and a thief who copies her cookie.
      </p>
      <label htmlFor={input} className={`mt-7 ${label}`}>
        Your nickname
      </label>
      <input
        id={input}
        value={nickname}
        onChange={({ target }) => {
          clearTimeout(again.current);
          setNickname(target.value);
        }}
        aria-describedby={hint}
        aria-invalid={trouble?.field === "nickname"}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it is the one thing that the page asks
        autoFocus
        required
        className={`${field} text-lg`}
      />
      <p id={hint} className="mt-1.5 text-[13px] text-soft">
        Any name will do, and a made-up one is best. Your teacher and whoever sees the board can read it. It
        is deleted with the room, after 24 hours at the latest.
      </p>
      {state?.locked && !told && (
        <p role="note" className="mt-4 rounded-[12px] bg-wash px-4 py-3 text-sm">
          The room is locked just now. Ask the teacher to unlock it.
        </p>
      )}
      {told && (
        <p role="alert" className="mt-4 rounded-[12px] border border-in bg-in-bg px-4 py-3 text-sm text-in">
          <strong className="font-semibold">{told.title}</strong> {told.detail}
        </p>
      )}
      <div className="mt-5">
        <Button type="submit" large primary disabled={isAsking || shown.is === "looking"}>
          {isAsking ? "Joining" : "Join"}
        </Button>
      </div>
    </form>
  );
}
