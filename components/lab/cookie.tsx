import { anatomy } from "@/lib/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { marked } from "./part-colours";

export const cookieBox =
  "rounded-[10px] bg-wash px-2.5 py-2 font-mono text-[12.5px]/[1.7] font-medium break-all";

/** A jar's cookie, drawn in its parts; the end of a long one is left out. */
export function Cookie({ mechanism, cookie }: { mechanism: MechanismId; cookie: string | null }) {
  if (cookie === null) return <p className={`${cookieBox} text-soft`}>(empty jar)</p>;
  return (
    <div className={cookieBox}>
      <p className="line-clamp-3">
        {anatomy[mechanism].read(cookie).map(({ text, kind }, index) => (
          <span key={`${index} ${kind}`} className={kind ? `rounded px-0.5 py-px ${marked[kind]}` : ""}>
            {text}
          </span>
        ))}
      </p>
    </div>
  );
}
