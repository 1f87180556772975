"use client";

import { useDeferredValue, useId, useMemo, useState, useSyncExternalStore } from "react";
import { longestInput, readInput } from "@/lib/inspect/input";
import { Button } from "../ui/button";
import { CookieCard } from "./cookie-card";
import { examples } from "./examples";
import { foundWords } from "./found-words";
import { KnownFormats } from "./known-formats";

/** Takes a text and shows the cookies in it. What is typed is nowhere but in this component. */
export function Inspector() {
  const [text, setText] = useState("");
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const typed = useDeferredValue(text);
  const input = useMemo(() => readInput(typed), [typed]);
  const field = useId();

  return (
    <>
      <div className="mt-7">
        <label htmlFor={field} className="font-semibold">
          Cookie, header or curl line
        </label>
        <textarea
          id={field}
          value={text}
          disabled={!runs}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={`${field}-note`}
          onChange={({ target }) => setText(target.value)}
          placeholder="session=eyJ1c2Vy…   or   Set-Cookie: …   or   curl 'https://…' -H 'Cookie: …'"
          className="mt-1.5 block w-full resize-y rounded-xl border border-edge bg-card px-3.5 py-3 font-mono text-[14px]/[1.6] break-all placeholder:text-soft"
        />
        <p id={`${field}-note`} className="mt-1.5 text-[13px] text-soft">
          Read in this page and nowhere else: nothing is sent, stored or put in the address. Up to{" "}
          {longestInput / 1024} kB.
        </p>
        <div role="group" aria-label="Examples" className="mt-4 flex flex-wrap items-center gap-2">
          <span className="mr-1 text-[13px] text-soft">Try one:</span>
          {examples.map(({ name, text }) => (
            <Button key={name} disabled={!runs} onClick={() => setText(text)}>
              {name}
            </Button>
          ))}
          <Button disabled={text === ""} onClick={() => setText("")}>
            Clear
          </Button>
        </div>
      </div>
      <p role="status" className={input ? "mt-9 text-soft" : ""}>
        {input && foundWords(input)}
      </p>
      {input === null && <KnownFormats />}
      <div className="mt-3 grid grid-cols-1 gap-6">
        {input?.cookies.map((cookie, index) => (
          <CookieCard key={`${index} ${cookie.name} ${cookie.value.slice(0, 64)}`} cookie={cookie} />
        ))}
      </div>
    </>
  );
}

const never = () => () => {};
