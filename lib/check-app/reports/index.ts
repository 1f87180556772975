import type { Report } from "../report";
import { html } from "./html";
import { json } from "./json";
import { junit } from "./junit";

/** The files that a run leaves. */
export const files: readonly { name: string; write: (report: Report) => string }[] = [
  { name: "report.html", write: html },
  { name: "report.json", write: json },
  { name: "junit.xml", write: junit },
];
