import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Happening } from "@/lib/stories/happening";
import { linesOf } from "../words/flow";
import { replayWords, visitWords } from "../words/verdicts";
import { whyOf } from "../words/why";
import type { Experiment } from "./chapter";
import { ChapterReport } from "./chapter-report";
import { chapters } from "./chapters";
import { keyOf } from "./keys";
import { type Progress, readProgress, writeProgress } from "./progress";
import { rehearseAll } from "./rehearsals";
import { reportOn } from "./report";
import { happened } from "./tellable";
import { Trials } from "./trials";

type Played = { key: string; plan: Experiment; runs: Happening[][] };

const played: Played[] = [];
for (const chapter of chapters)
  for (const [id, runs] of Object.entries(await rehearseAll(chapter)))
    for (const plan of chapter.experiments)
      if (plan.id === id) played.push({ key: keyOf(chapter.slug, id), plan, runs });

const keptOf = ({ key, runs }: Played): Progress => ({
  experiments: { [key]: { said: 0, foretold: true, runs } },
  answers: {},
  last: key.split("/")[0],
});

/** Says and draws all that the tutorial does of what was kept. */
function tell({ key, plan }: Played, progress: Progress) {
  const { runs } = progress.experiments[key] ?? { runs: [] };
  for (const [at, mechanism] of plan.mechanisms.entries())
    for (const happening of runs[at] ?? []) {
      linesOf([happening]);
      if (happening.what !== "visit") continue;
      whyOf(mechanism, happening.verdict);
      replayWords(mechanism, happening.verdict);
      visitWords(happening.verdict);
    }
  const reports = reportOn(chapters, progress);
  return renderToStaticMarkup(
    <>
      <Trials plan={plan} runs={runs} caption="" />
      {reports.map((report) => (
        <ChapterReport key={report.slug} report={report} />
      ))}
    </>,
  );
}

type Path = (string | number)[];

/** Every place in a value, from the outermost in. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...placesIn(inner, [...path, name])])
    : [];

const junk = [null, -1, 0.5, 1e300, "", "constructor", "__proto__", true, [], {}, [null], undefined];

/** The same with what is at `path` replaced, or left out where it is replaced by nothing. */
function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

test("all that can happen has been played", () => {
  const kinds = new Set(played.flatMap(({ runs }) => runs.flat().map(({ what }) => what)));
  expect(Object.keys(happened).filter((what) => !kinds.has(what as Happening["what"]))).toEqual([]);
});

test.each(played)("what was kept of $key is read, and can be told", (one) => {
  const progress = readProgress(writeProgress(keptOf(one)));
  expect(progress).not.toBeNull();
  if (progress) expect(tell(one, progress)).not.toContain("undefined");
});

test("whatever is read can be told, wherever something else stands in what was kept", () => {
  let read = 0;
  const changes = fc.constantFrom(...played).chain((one) => {
    const kept = JSON.parse(writeProgress(keptOf(one)));
    const change = fc.tuple(fc.constantFrom(...placesIn(kept)), fc.constantFrom(...junk));
    return fc.record({ one: fc.constant(one), kept: fc.constant(kept), change });
  });
  fc.assert(
    fc.property(changes, ({ one, kept, change: [path, by] }) => {
      const progress = readProgress(JSON.stringify(replaced(kept, path, by)));
      if (!progress) return;
      read += 1;
      expect(tell(one, progress)).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(100);
});
