import { stripVTControlCharacters } from "node:util";
import type { Result } from "../check";
import type { Report } from "../report";
import { outcomeWord, summary, trafficSentence } from "../words";

const idWidth = 31;
const wordWidth = 18;

/** A result as a line of a table, with what was seen below it. */
export const line = (report: Report, result: Result) =>
  `${result.id.padEnd(idWidth)}${outcomeWord(report, result).padEnd(wordWidth)}${numbers(result)}\n  ${plain(result.saw)}`;

const numbers = ({ asvs, wstg }: Result) => [`ASVS ${asvs.join(", ")}`, ...wstg].join(", ");

/** Text of the application, which must not move the cursor, break the line or turn the order of what is read. */
const plain = (text: string) => stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");

export function terminal(report: Report): string {
  const cookies = report.sessionCookies.join(", ");
  return [
    plain(`${report.application}${cookies && `, session in ${cookies}`}`),
    "",
    ...report.results.map((result) => line(report, result)),
    ...(report.results.length > 0 ? [""] : []),
    plain(summary(report)),
    plain(trafficSentence(report)),
  ].join("\n");
}
