import type { AccountVerdict } from "@/lib/lab/acts";
import type { MechanismId } from "@/lib/mechanisms";
import type { Aside, Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import type { ChapterSlug } from "./chapters";

/** Where the end of a session is explained as this mechanism has it. */
const ending: Record<MechanismId, ChapterSlug> = {
  signed: "logging-out-of-nothing",
  encrypted: "logging-out-of-nothing",
  flask: "logging-out-of-nothing",
  "iron-session": "logging-out-of-nothing",
  jwt: "logging-out-of-nothing",
  redis: "the-session-on-the-server",
  kvsession: "half-a-logout",
  "kvsession-deleted": "half-a-logout",
  "kvsession-one-second": "half-a-logout",
  "jwt-denylist": "making-a-token-revocable",
  "jwt-not-before": "making-a-token-revocable",
  "jwt-user-key": "making-a-token-revocable",
};

/** Where it is explained what this mechanism keeps, and loses with its store. */
const keeping: Record<MechanismId, ChapterSlug> = {
  ...ending,
  signed: "what-is-in-the-cookie",
  encrypted: "what-is-in-the-cookie",
  flask: "what-is-in-the-cookie",
  "iron-session": "what-is-in-the-cookie",
  jwt: "what-is-in-the-cookie",
  kvsession: "the-session-on-the-server",
  "kvsession-deleted": "the-session-on-the-server",
  "kvsession-one-second": "the-session-on-the-server",
};

type Explained =
  | ChapterSlug
  | Record<MechanismId, ChapterSlug>
  | { letIn: ChapterSlug; keptOut: ChapterSlug };

const byScenario: Partial<Record<Scenario | Aside, Explained>> = {
  "while-signed-in": "what-none-of-them-stops",
  "after-expiry": { letIn: "the-browser-is-not-the-guard", keptOut: "the-time-inside" },
  "after-logout": ending,
  "after-logout-everywhere": ending,
  edited: "signing-and-encrypting",
  forged: "signing-and-encrypting",
  "kept-alive": "the-thief-who-never-leaves",
  "after-absolute-limit": "the-thief-who-never-leaves",
  "after-rotate-key": "signing-and-encrypting",
  "after-rotate-key-with-fallback": "signing-and-encrypting",
  "after-flush-store": keeping,
  "while-store-away": keeping,
  "while-failing-open": keeping,
  "no-cookie": "what-is-in-the-cookie",
  "own-session": "what-is-in-the-cookie",
  "made-up": "signing-and-encrypting",
  "after-new-sign-in": ending,
  "ended-by-attacker": ending,
  "after-logout-elsewhere": ending,
  "after-lifetime-cut": "half-a-logout",
  "lifetime-changed": "the-time-inside",
  "at-the-limit": "the-time-inside",
};

/** For what shows more than one thing, or nothing that the lab can name. */
const byQuestion: Record<Question, Explained> = {
  authentic: "signing-and-encrypting",
  "in-time": "the-time-inside",
  live: ending,
  bound: "what-none-of-them-stops",
};

/** The chapter of the tutorial that explains a verdict. */
export function chapterFor(
  mechanism: MechanismId,
  { accepted, scenario, failed }: Pick<AccountVerdict, "accepted" | "scenario" | "failed">,
): ChapterSlug {
  const explained =
    (scenario && byScenario[scenario]) ?? (failed ? byQuestion[failed] : "what-none-of-them-stops");
  if (typeof explained === "string") return explained;
  if ("letIn" in explained) return accepted ? explained.letIn : explained.keptOut;
  return explained[mechanism];
}
