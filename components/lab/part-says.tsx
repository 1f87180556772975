import type { Part } from "@/lib/anatomy/anatomy";

/** What a part of a cookie says to anybody who holds no key, and the times in it. */
export const PartSays = ({ says, times = [] }: Pick<Part, "says" | "times">) => (
  <>
    {says}
    {times.map(({ name, says }) => (
      <span key={name} className="block">
        <span className="font-medium text-time">{name}</span> {says}
      </span>
    ))}
  </>
);
