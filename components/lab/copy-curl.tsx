import { CopyButton } from "../ui/copy-button";
import { curlCommand, type Place } from "./api";

/** Copies the replay as a command for a terminal. */
export const CopyCurl = ({ place, cookie }: { place: Place; cookie: string | null }) => (
  <CopyButton
    data-part="curl"
    disabled={cookie === null}
    text={cookie === null ? "" : curlCommand(place, cookie)}
    what="command"
  >
    Copy as cURL
  </CopyButton>
);
