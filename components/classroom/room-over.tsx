import { shownCode } from "@/lib/classroom/code-shown";
import { ButtonLink } from "../ui/button";
import type { ClassShown } from "./class-room";

/** There is no such room, or no more: what has happened, and the ways on. */
export const RoomOver = ({ shown: { trouble, me }, code }: { shown: ClassShown; code: string }) => (
  <div role="alert" className="rounded-[18px] border border-line bg-card p-6">
    <p className="font-mono text-[15px] font-semibold tracking-[.08em] text-soft">Room {shownCode(code)}</p>
    <h1 className="text-[23px] leading-tight font-semibold tracking-[-.02em]">{trouble?.title}</h1>
    <p className="mt-2 text-pretty text-soft">{trouble?.detail}</p>
    {me && (
      <p className="mt-2 text-pretty text-soft">
        What you have seen is still on this page, until you leave it.
      </p>
    )}
    <div className="mt-5 flex flex-wrap gap-2.5">
      <ButtonLink href="/join" large primary>
        Join another room
      </ButtonLink>
      <ButtonLink href="/" large>
        Go on in a lab of your own
      </ButtonLink>
    </div>
  </div>
);
