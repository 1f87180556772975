import { anatomy } from "@/lib/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { coloured, marked } from "../lab/part-colours";
import { PartSays } from "../lab/part-says";

/** A cookie in its parts, and what each says to anybody who holds no key. */
export function CookieParts({ of, cookie }: { of: MechanismId; cookie: string }) {
  const parts = anatomy[of].read(cookie);
  return (
    <figure className="my-5">
      <p className="rounded-[10px] bg-wash px-3 py-2.5 font-mono text-[14.5px]/[1.7] font-medium break-all">
        {parts.map(({ text, kind }, index) => (
          <span key={`${index} ${kind}`} className={kind ? `rounded px-0.5 py-px ${marked[kind]}` : ""}>
            {text}
          </span>
        ))}
      </p>
      <figcaption>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[13px]/[1.45]">
          {parts.map(
            ({ name, kind, says, times }, index) =>
              name && (
                <div key={`${index} ${name}`} className="contents">
                  <dt className={`font-semibold ${kind ? coloured[kind] : ""}`}>{name}</dt>
                  <dd className="[overflow-wrap:anywhere] text-soft">
                    <PartSays says={says} times={times} />
                  </dd>
                </div>
              ),
          )}
        </dl>
      </figcaption>
    </figure>
  );
}
