import { personName } from "../words/people";
import { type Place, placePath } from "./api";

/** Opens the site itself, as this browser's jar gets to see it. */
export function SiteLink(place: Place) {
  const whose = place.browser === "attacker" ? "the attacker" : personName(place.browser);
  return (
    <a
      href={placePath(place)}
      target="_blank"
      rel="noreferrer"
      aria-label={`Open the site as ${whose} sees it, in a new tab`}
      className="underline decoration-edge underline-offset-2 hover:text-ink"
    >
      Open site ↗
    </a>
  );
}
