import { anatomy } from "@/lib/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { PartsFigure } from "../lab/parts-figure";

/** A cookie of the lab in its parts, and what each says to anybody who holds no key. */
export const CookieParts = ({ of, cookie }: { of: MechanismId; cookie: string }) => (
  <div className="my-5">
    <PartsFigure parts={anatomy[of].read(cookie)} />
  </div>
);
