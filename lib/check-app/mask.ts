import { createHmac, randomBytes } from "node:crypto";
import type { Evidence } from "./evidence";
import type { Report } from "./report";

/** Shorter values are words such as "en", and would be found everywhere. */
const leastSecret = 8;

/** Shows a value by its length, and by a name by which it can be told from others. */
export type Mask = (value: string) => string;

/** Names values by a key of its own: by a plain hash, the value of a short cookie could be guessed. */
export function newMask(key = randomBytes(32)): Mask {
  const nameOf = (value: string) => createHmac("sha256", key).update(value).digest("hex").slice(0, 6);
  return (value) => (value === "" ? "" : `[masked ${value.length} characters, ${nameOf(value)}]`);
}

/**
 * The report without the value of any cookie, wherever it stands: in an address, or in what an error said. `held`:
 * values that no answer set. In addresses the values of all parameters are masked: codes, tickets and passwords.
 */
export function maskReport(report: Report, held: Iterable<string> = [], mask = newMask()): Report {
  const evidence = [...report.controls, ...report.results.flatMap((result) => result.evidence)];
  const values = evidence.flatMap(({ requests }) =>
    requests.flatMap(({ sets }) => sets.map(({ value }) => value)),
  );
  const hideValues = hiding([...values, ...held], mask);
  const hide = (text: string) => hideParameters(hideValues(text), mask);
  const hideAll = (list: readonly Evidence[]) => list.map((one) => maskEvidence(one, hide, mask));
  return {
    ...report,
    ...(report.untestable !== undefined && { untestable: hide(report.untestable) }),
    controls: hideAll(report.controls),
    results: report.results.map((one) => ({ ...one, saw: hide(one.saw), evidence: hideAll(one.evidence) })),
  };
}

const maskEvidence = ({ who, did, saw, requests }: Evidence, hide: Mask, mask: Mask): Evidence => ({
  who,
  did: hide(did),
  saw: hide(saw),
  requests: requests.map(({ url, sets, ...request }) => ({
    ...request,
    url: hide(url),
    sets: sets.map((set) => ({ ...set, value: mask(set.value) })),
  })),
});

/** Hides values, and their percent-encoded and decoded forms, longest first: one may be a part of another. */
function hiding(values: readonly string[], mask: Mask): Mask {
  const secrets = [...new Set(values.flatMap(forms))]
    .filter((value) => value.length >= leastSecret)
    .sort((one, other) => other.length - one.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, () => mask(secret)), text);
}

function forms(value: string) {
  try {
    return [value, encodeURIComponent(value), decodeURIComponent(value)];
  } catch {
    return [value];
  }
}

const mark = String.raw`\[masked \d+ characters, [0-9a-f]{6}\]`;
const address = new RegExp(String.raw`\bhttps?://(?:${mark}|[^\s"'<>])+(?<![.,:])`, "g");
const parameter = new RegExp(`([?&#;][^?&#;=]*=)((?:${mark}|[^?&#;])+)`, "g");
const isMark = new RegExp(`^${mark}$`);

/** What stands behind the "=" of parameters, in the addresses of a text, unless it is hidden already. */
const hideParameters = (text: string, mask: Mask) =>
  text.replace(address, (found) =>
    found.replace(parameter, (_, name, value) => name + (isMark.test(value) ? value : mask(value))),
  );
