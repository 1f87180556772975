import type { ReactNode } from "react";
import type { Between } from "@/lib/classroom/lesson";
import type { MechanismId } from "@/lib/mechanisms";
import type { Actions } from "./actions";
import { Columns } from "./columns";
import { EndOtherSessions } from "./end-other-sessions";
import { ForeignCookie } from "./foreign-cookie";
import type { Model } from "./model";
import { Outcomes } from "./outcomes";
import { Settings } from "./settings";
import { Steps } from "./steps";
import { Strip } from "./strip";

/** The limits to choose from, in seconds. */
export type LimitChoices = { lifetimes: readonly number[]; absolute: readonly number[] };

type Props = {
  ids: MechanismId[];
  model: Model;
  actions: Actions;
  ready: boolean;
  isBusy: boolean;
  /** What the learner may choose of, if he may. */
  limits?: LimitChoices;
  /** What is asked of whoever looks at it. */
  children: ReactNode;
  /** What went wrong, if anything. */
  trouble?: ReactNode;
  /** Something else on the page says what to do. */
  captioned?: boolean;
  /** A lesson says what is to be tried: what happens between the capture and the replay. */
  between?: Between;
  /** Which mechanisms are shown is not the learner's choice. */
  fixed?: boolean;
  /** Whether the learner is asked what he expects, before he has seen it. */
  asks?: boolean;
  /** Leaves what the servers hold and their operator to whoever asks for it. */
  folded?: boolean;
};

/** All that one does in the lab and sees of it: the steps, the columns, the table. */
export const Desk = ({
  children,
  trouble,
  captioned,
  between,
  fixed,
  asks,
  folded,
  limits,
  isBusy,
  ...rest
}: Props) => (
  <>
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div data-part="question" className="rounded-md">
        {children}
      </div>
      <Settings {...rest} limits={limits} />
    </div>
    <noscript>
      <p className="mb-5 rounded-[14px] border border-in bg-in-bg px-4 py-3 text-sm text-in">
        <strong className="font-semibold">Without JavaScript nothing can be sent from here.</strong> Switch it
        on, or read the{" "}
        <a href="/learn" className="underline underline-offset-2">
          tutorial
        </a>
        , which needs none.
      </p>
    </noscript>
    {trouble}
    {rest.model.state.foreignCookie && <ForeignCookie />}
    <Steps {...rest} captioned={captioned} between={between} />
    <Strip ids={rest.ids} model={rest.model} />
    <Columns {...rest} isBusy={isBusy} folded={folded} fixed={fixed} />
    <Outcomes
      ids={rest.ids}
      observations={rest.model.state.observations}
      predictions={rest.model.predictions}
      actions={rest.actions}
      ready={rest.ready}
      asks={asks}
    />
    <EndOtherSessions key={rest.model.state.lab} {...rest} />
  </>
);

export const Question = ({ title, says }: { title: string; says: string }) => (
  <>
    <h1 className="text-[27px]/[1.2] font-semibold tracking-[-.022em] text-balance max-lg:text-[23px]">
      {title}
    </h1>
    <p className="mt-1.5 max-w-[100ch] text-pretty text-soft">{says}</p>
  </>
);
