import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** Writes them all into a folder, which is made where it is not there. Returns their paths. */
export async function writeReports(folder: string, report: Report): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async ({ name, write }) => {
      const path = join(folder, name);
      await writeFile(path, write(report));
      return path;
    }),
  );
}
