import type { Model } from "../lab/model";
import { SiteHeader } from "../ui/header";
import { NeedsScripts } from "./needs-scripts";
import { OpenRoom } from "./open-room";
import { RoomsHere } from "./rooms-here";

type Props = { known: Model["state"]["mechanisms"]; lifetimes: readonly number[]; places: number };

/** Where a teacher begins. */
export const ClassroomPage = ({ known, lifetimes, places }: Props) => (
  <>
    <SiteHeader current="/classroom" />
    <main className="mx-auto grid max-w-[1080px] gap-x-16 gap-y-10 px-7 pt-12 pb-16 max-lg:px-4 max-lg:pt-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        <h1 className="text-[34px]/[1.15] font-semibold tracking-[-.025em] text-balance max-lg:text-[27px]">
          Let a whole class replay a stolen cookie
        </h1>
        <p className="mt-3 mb-8 max-w-[62ch] text-pretty text-soft">
          You open a room. The class joins with its code, and everybody gets a lab of his own. On the board
          you see, while it happens, what they expect and what comes out. Nobody needs an account.
        </p>
        <NeedsScripts />
        <OpenRoom known={known} lifetimes={lifetimes} />
      </div>
      <aside className="grid content-start gap-6 text-sm lg:pt-2">
        <RoomsHere />
        <section className="rounded-[18px] bg-wash p-5">
          <h2 className="text-[17px] font-semibold tracking-[-.01em]">Before the lesson</h2>
          <p className="mt-1.5 text-pretty text-soft">
            The <Link href="/classroom/guide">guide for teachers</Link> has plans for 45 and 90 minutes, what
            to say at each step, and what usually goes wrong. There is a{" "}
            <Link href="/classroom/worksheet">worksheet to print</Link>.
          </p>
        </section>
        <section className="rounded-[18px] bg-wash p-5">
          <h2 className="text-[17px] font-semibold tracking-[-.01em]">What is kept</h2>
          <p className="mt-1.5 text-pretty text-soft">
            Nicknames, what each expected and what he saw. All of it is deleted when you close the room, and
            24 hours after you opened it at the latest. A room has places for {places.toLocaleString("en")}{" "}
            learners.
          </p>
        </section>
        <p className="px-5 text-soft">
          You are a learner? <Link href="/join">Join a class</Link>.
        </p>
      </aside>
    </main>
  </>
);

const Link = (props: { href: string; children: string }) => (
  <a className="text-ink underline underline-offset-2" {...props} />
);
