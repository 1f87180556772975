import { lesson } from "@/lib/classroom/lesson";
import { lessonWords } from "../../words/lesson";
import { ChapterLink } from "../chapter-link";
import { beginOf, type Plan } from "./plans";

/** A plan, minute by minute; its steps lead to what is said at them. */
export const PlanTable = ({ plan }: { plan: Plan }) => (
  <div className="wide break-inside-avoid">
    <h3 id={`plan-${plan.minutes}`} className="mt-6 font-semibold">
      {plan.minutes} minutes
    </h3>
    <p className="mt-1 mb-3 text-soft">{plan.about}</p>
    <div className="table-box">
      <table aria-labelledby={`plan-${plan.minutes}`}>
        <thead>
          <tr className="bg-wash text-sm text-soft">
            <th scope="col">Minute</th>
            <th scope="col">What is done</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map((part, at) => {
            const begin = beginOf(plan, at);
            return (
              <tr key={begin}>
                <th scope="row" className="w-24 font-mono text-sm whitespace-nowrap tabular-nums">
                  {begin}–{begin + part.minutes}
                </th>
                <td>
                  {"step" in part ? (
                    <a href={`#${part.step}`} className="underline decoration-edge underline-offset-3">
                      Step {lesson.findIndex(({ id }) => id === part.step) + 1}.{" "}
                      {lessonWords[part.step].title}
                    </a>
                  ) : (
                    <>
                      <strong className="font-semibold">{part.title}.</strong> {part.does}
                      {part.from && (
                        <>
                          {" "}
                          See <ChapterLink to={part.from} />.
                        </>
                      )}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  </div>
);
