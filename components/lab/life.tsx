import { span } from "../ui/time";
import { useNow } from "../ui/use-now";
import { deedWords } from "../words/server";
import type { Jar } from "./model";

type Props = { jar: Jar; ahead: number; lifetimeSeconds: number };

/** How long Alice's browser keeps her cookie yet, or why it is gone. */
export function Life({ jar, ahead, lifetimeSeconds }: Props) {
  const now = useNow();
  const left = jar.until && now ? (jar.until - now - ahead) / 1000 : 0;
  const share = jar.cookie === null ? 0 : Math.min(1, Math.max(0, left / lifetimeSeconds));
  return (
    <>
      <div aria-hidden className="mt-2.5 mb-1 h-1 overflow-hidden rounded bg-wash">
        <div className="h-full origin-left rounded bg-edge" style={{ scale: `${share} 1` }} />
      </div>
      <p className="text-[12.5px] text-soft tabular-nums">{lifeWords(jar, left)}</p>
    </>
  );
}

function lifeWords({ cookie, until, emptied }: Jar, left: number): string {
  if (cookie !== null && !until) return "Her browser sends it with every request.";
  if (cookie !== null) return `Max-Age: her browser keeps it ${span(Math.ceil(Math.max(0, left)))} more.`;
  switch (emptied?.by) {
    case undefined:
      return "Not signed in yet.";
    case "browser":
      return `Max-Age passed${left < -1 ? ` ${span(Math.floor(-left))} ago` : ""}, so her browser deleted the cookie.`;
    case "site":
      return "Her cookie is gone: she logged out on the site itself.";
    case "logout":
      return `Her browser deleted the cookie. ${deedWords[emptied.deed]}`;
  }
}
