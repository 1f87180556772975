"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { LabError } from "../../lab/ask";
import { ButtonLink } from "../../ui/button";
import { SiteHeader } from "../../ui/header";
import { NeedsScripts } from "../needs-scripts";
import { Board } from "./board";
import { BoardStore } from "./board-store";
import { Downloads } from "./downloads";

/** A teacher's page: the board of his room, or why there is none. */
export function BoardPage({ code }: { code: string }) {
  const [store] = useState(() => new BoardStore(code));
  const shown = useSyncExternalStore(store.subscribe, store.shown, store.shown);
  useEffect(() => {
    const enter = () => store.enter(keyInAddress());
    // A teacher's link that is opened in this very tab changes no more than the end of its address.
    const follow = () => location.hash && enter();
    enter();
    addEventListener("hashchange", follow);
    return () => {
      removeEventListener("hashchange", follow);
      store.leave();
    };
  }, [store]);
  const { is, board, trouble } = shown;
  if (board && is === "leading") return <Board store={store} shown={shown} board={board} />;
  return (
    <>
      <SiteHeader current="/classroom" />
      <main className="mx-auto max-w-[44rem] px-7 pt-14 pb-16 max-lg:px-4 max-lg:pt-8">
        <NeedsScripts />
        {is === "looking" && !trouble && <p className="text-soft">Looking for the room.</p>}
        {is === "looking" && trouble && (
          <p role="alert" className="text-in">
            <strong className="font-semibold">{trouble.title}</strong> {trouble.detail} The page tries again
            by itself.
          </p>
        )}
        {is === "outside" && (
          <Way title="This browser does not lead the room." detail={trouble?.detail ?? ""}>
            <ButtonLink href={`/join/${code}`} large primary>
              Join it as a learner
            </ButtonLink>
          </Way>
        )}
        {is === "over" && (
          <Way {...overWords(trouble, board !== null)}>
            <ButtonLink href="/classroom" large primary>
              Open another room
            </ButtonLink>
          </Way>
        )}
        {board && (
          <section className="mt-6 rounded-[18px] bg-wash p-6">
            <h2 className="text-[17px] font-semibold tracking-[-.01em]">The last results are still here</h2>
            <p className="mt-1.5 mb-4 text-pretty text-soft">
              This page holds what the board showed last, of {board.learners.length}{" "}
              {board.learners.length === 1 ? "learner" : "learners"}. It is gone when you leave the page.
            </p>
            <Downloads board={board} />
          </section>
        )}
      </main>
    </>
  );
}

/** A teacher who was there when his room was closed need not ask anybody for a code. */
const overWords = (trouble: LabError | null, wasThere: boolean) =>
  trouble?.status === 410 && wasThere
    ? { title: "The room is closed.", detail: "Names, predictions and results are deleted on the server." }
    : { title: trouble?.title ?? "", detail: trouble?.detail ?? "" };

type WayProps = { title: string; detail: string; children: React.ReactNode };

const Way = ({ title, detail, children }: WayProps) => (
  <div role="alert" className="rounded-[18px] border border-line bg-card p-6">
    <h1 className="text-[23px] leading-tight font-semibold tracking-[-.02em]">{title}</h1>
    <p className="mt-2 text-pretty text-soft">{detail}</p>
    <div className="mt-5 flex flex-wrap gap-2.5">{children}</div>
  </div>
);

/** The key of the teacher's link, which leaves the address at once, so that nobody reads it from there. */
function keyInAddress(): string | null {
  const key = location.hash.slice(1);
  if (!key) return null;
  history.replaceState(null, "", location.pathname);
  return key;
}
