import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button";

/** Why there is nothing to replay, and the way to a lab of one's own. */
export const NothingTaken = (why: { title: string; detail: string }) => (
  <Alert {...why}>
    <ButtonLink href="/">Open the lab</ButtonLink>
  </Alert>
);
