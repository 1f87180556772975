import type { Part } from "@/components/lab/pointing";
import type { MechanismId } from "@/lib/mechanisms";
import type { End } from "@/lib/stories/end";
import type { Act, Story } from "@/lib/stories/story";

/** A step of a demonstration: what the audience reads first, and then sees happen in every column. */
export type Scene = {
  says: string;
  act: Act;
  /** Where one sees that it has happened, where that is not the usual place. */
  seen?: Part;
  /** The same requests can be sent from a terminal, as curl commands. A script does that first. */
  terminal?: true;
};

/**
 * A story that is shown to an audience, with captions. The page plays it, `npm run demo` films it, and tests hold both
 * to what it claims.
 */
export type Demonstration = Pick<Story, "limits"> & {
  /** Names it in addresses and on the command line. */
  slug: string;
  title: string;
  /** What is to be seen, in a sentence that gives nothing away. */
  about: string;
  /** One of each family: the three columns. */
  mechanisms: readonly [MechanismId, MechanismId, MechanismId];
  /** The one of them that it is most about: what a narrow screen shows. */
  watched: MechanismId;
  scenes: readonly [Scene, ...Scene[]];
  /** What it claims: how the last requests of these people come out, in each column. */
  ends: readonly (readonly [End, ...End[]])[];
  /** Nothing in it is about what the servers hold or their operator: that is folded away. */
  folded?: true;
  /** What it shows. It is said only where all came out as claimed. */
  moral: string;
};

/** What a presenter would press to let this happen. */
export function pressedFor({ act, terminal }: Pick<Scene, "act" | "terminal">): Part {
  if (terminal) return "curl";
  if (typeof act === "string") return act;
  if ("wait" in act) return "clock";
  if ("edit" in act) return "edit";
  return "operate" in act ? "operator" : "question";
}

/** Where one sees that it has happened. */
export function seenAfter({ act, seen }: Scene): Part {
  if (seen) return seen;
  if (act === "replay") return "verdict";
  const pressed = pressedFor({ act });
  if (pressed === "operator") return pressed;
  return pressed === "capture" || pressed === "edit" ? "attacker" : "alice";
}

/** A demonstration as a story for any stage. */
export const storyOf = ({ mechanisms, limits, scenes }: Demonstration): Story => ({
  mechanisms,
  limits,
  acts: scenes.map(({ act }) => act),
});
