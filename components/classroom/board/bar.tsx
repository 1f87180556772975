type Part = { kind: "in" | "out" | "none"; name: string; count: number };

const looks = { in: "bg-in-bg text-in", out: "bg-out-bg text-out", none: "bg-wash text-soft" };
const signs = { in: "→", out: "■", none: "" };

/** Numbers of people side by side, as wide as they are many. */
export function Bar({ label, parts }: { label: string; parts: Part[] }) {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const told = parts.map(({ name, count }) => `${name} ${count}`).join(", ");
  return (
    <div
      role="img"
      aria-label={`${label}: ${all === 0 ? "nobody yet" : told}`}
      className="flex h-[38px] overflow-hidden rounded-[10px] bg-wash text-base font-semibold"
    >
      {parts
        .filter(({ count }) => count > 0)
        .map(({ kind, name, count }) => (
          <div
            key={kind}
            style={{ width: `${(100 * count) / all}%` }}
            className={`flex min-w-[2.6em] items-center gap-1.5 overflow-hidden px-3 whitespace-nowrap tabular-nums transition-[width] duration-500 motion-reduce:transition-none ${looks[kind]}`}
          >
            {signs[kind]} {count}
            {count / all > 0.16 && (
              <span className={`truncate ${count / all > 0.4 ? "" : "max-sm:sr-only"}`}>{name}</span>
            )}
          </div>
        ))}
    </div>
  );
}
