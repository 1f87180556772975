import { type Demonstration, seenAfter } from "@/components/demonstrations/demonstration";
import type { Choice } from "@/components/lab/choice";
import { perform } from "@/lib/stories/play";
import { choosing } from "../../kit/choices";
import { expectEnds } from "../../kit/ends";
import { kitStage } from "../../kit/stage";
import type { Show } from "./show";

/** What `npm run demo` plays. */
export type Script = {
  title: string;
  /** What is to be seen, in a sentence. */
  about: string;
  /** Which mechanisms the columns show, where not the first of each family. */
  choice?: Choice;
  /** How many captions it has, if that is known, so that progress can be told. */
  captions?: number;
  play: (show: Show) => Promise<void>;
};

/** A script of one's own. */
export const script = (script: Script): Script => script;

/** The script of a demonstration that the page plays too. */
export const tells = (plan: Demonstration): Script => ({
  title: plan.title,
  about: plan.about,
  choice: choosing(...plan.mechanisms),
  captions: plan.scenes.length + 1,

  async play(show) {
    const stage = kitStage(show.lab);
    if (plan.folded) await show.fold();
    await stage.prepare(plan.limits ?? {});
    for (const scene of plan.scenes)
      await show.say(scene.says, async () => {
        if (scene.terminal) await show.terminal();
        await perform(stage, scene.act);
        await show.look(seenAfter(scene));
      });
    await expectEnds(show.lab, plan);
    await show.say(plan.moral);
  },
});
