import { personName } from "../words/people";
import { type Place, placePath } from "./api";

type Props = Place & { ready: boolean };

/** Opens the site itself, as this browser's jar gets to see it. Its room is there before it is. */
export function SiteLink({ ready, ...place }: Props) {
  if (!ready) return <span className="invisible">{text}</span>;
  const whose = place.browser === "attacker" ? "the attacker" : personName(place.browser);
  return (
    <a
      href={placePath(place)}
      target="_blank"
      rel="noreferrer"
      aria-label={`Open the site as ${whose} sees it, in a new tab`}
      className="underline decoration-edge underline-offset-2 hover:text-ink"
    >
      {text}
    </a>
  );
}

const text = "Open site ↗";
