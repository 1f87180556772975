import type { MechanismId } from "@/lib/mechanisms";
import { PrintButton } from "../../learn/print-button";
import { ButtonLink } from "../../ui/button";
import { Worksheet } from "./worksheet";

/** The worksheet as it will come out of the printer, and the way there. */
export const WorksheetPage = ({ mechanisms }: { mechanisms: MechanismId[] }) => (
  <main className="mx-auto max-w-[54rem] px-7 pt-8 pb-20 max-sm:px-4">
    <div className="no-print mb-5 flex flex-wrap items-center gap-2.5">
      <PrintButton />
      <ButtonLink href="/classroom/guide#answers" prefetch={false} large>
        Answers, in the guide for teachers
      </ButtonLink>
    </div>
    <Worksheet mechanisms={mechanisms} />
  </main>
);
