import { exitCodeOf, type Report } from "../report";

export const json = (report: Report) =>
  `${JSON.stringify({ ...report, exitCode: exitCodeOf(report) }, null, 2)}\n`;
