import { expect } from "playwright/test";
import type { Demonstration } from "@/components/demonstrations/demonstration";
import type { LabPage } from "./lab";
import { toldOf } from "./told";

/** Sees in the page what a demonstration claims, of the thief and of Bob. */
export async function expectEnds(lab: LabPage, { mechanisms, ends }: Demonstration) {
  for (const [at, id] of mechanisms.entries())
    for (const end of ends[at] ?? []) {
      const { verdict, operator } = lab.column(id);
      if (end.who === "alice") throw new Error("Alice's own visits are not looked at.");
      if (end.who === "attacker") await expect(verdict).toContainText(toldOf(end));
      else await expect(operator).toContainText("in" in end ? "his account opened" : "was kept out");
    }
}
