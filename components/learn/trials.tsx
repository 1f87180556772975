import { asInANewLab } from "@/lib/lab/settings";
import type { MechanismId } from "@/lib/mechanisms";
import { type Happening, lastVisit } from "@/lib/stories/happening";
import { Gates } from "../lab/gates";
import { VerdictBanner } from "../lab/verdict-banner";
import { Why } from "../lab/why";
import { mechanismWords } from "../words/mechanisms";
import { personName } from "../words/people";
import { visitWords } from "../words/verdicts";
import type { Experiment } from "./chapter";
import { Flow } from "./flow";

type Props = { plan: Experiment; runs: Happening[][]; caption: string };

/** What came of a story at each of the sites it was played at: the exchange, the gates it went through, the verdict. */
export function Trials({ plan, runs, caption }: Props) {
  const { mechanisms } = plan;
  const several = mechanisms.length > 1;
  return mechanisms.map((mechanism, at) => {
    const happenings = runs[at] ?? [];
    return (
      <div key={mechanism} role="group" aria-label={mechanismWords[mechanism].kind} className="mt-4">
        {several && (
          <h3 className="mb-2 text-[15px] font-semibold">
            {mechanismWords[mechanism].kind}{" "}
            <span className="font-normal text-soft">{mechanismWords[mechanism].name}</span>
          </h3>
        )}
        {(!several || at === 0) && (
          <Flow happenings={happenings} caption={caption} lifetime={lifetimeAt(mechanism, plan)} />
        )}
        <End mechanism={mechanism} happenings={happenings} />
        {several && at > 0 && (
          <details className="mt-2 text-[13px] text-soft">
            <summary className="w-fit hover:text-ink">The exchange with this site</summary>
            <Flow happenings={happenings} caption={caption} lifetime={lifetimeAt(mechanism, plan)} />
          </details>
        )}
      </div>
    );
  });
}

/** The lifetime of a session at a site that looks at it, where it stays as it was at the sign-in: nothing renews or sets it. */
function lifetimeAt(mechanism: MechanismId, { limits, acts }: Experiment) {
  if (acts.some((act) => typeof act === "object" && "setLifetime" in act)) return undefined;
  const isTimed = mechanismWords[mechanism].gates.some(({ question }) => question === "in-time");
  const { lifetimeSeconds, refreshEachRequest } = { ...asInANewLab, ...limits };
  return isTimed && !refreshEachRequest ? lifetimeSeconds : undefined;
}

/** The last request to the account page: how far it came, and why. */
function End({ mechanism, happenings }: { mechanism: MechanismId; happenings: Happening[] }) {
  const last = lastVisit(happenings);
  if (!last) return null;
  const { who: from, verdict, at: turn } = last;
  return (
    <div className="overflow-hidden rounded-2xl border border-line *:first:border-t-0">
      <Gates mechanism={mechanism} last={{ from, verdict, turn }} />
      <div className="px-4.5 pb-3.5">
        {from === "attacker" ? (
          <VerdictBanner mechanism={mechanism} replay={{ verdict, turn }} />
        ) : (
          <>
            <p className="pt-3 text-[15px]">{`${personName(from)}: ${visitWords(verdict)}.`}</p>
            <Why mechanism={mechanism} visit={{ verdict, turn }} />
          </>
        )}
      </div>
    </div>
  );
}
