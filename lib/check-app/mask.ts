import { createHash } from "node:crypto";
import type { Evidence } from "./evidence";
import type { Report } from "./report";

/** Shorter values are words such as "en", and would be found everywhere. */
const leastSecret = 8;

/** A value as it may be shown: its length, and a name by which it can be told from another. */
export const masked = (value: string) =>
  value === ""
    ? ""
    : `[masked ${value.length} characters, ${createHash("sha256").update(value).digest("hex").slice(0, 6)}]`;

/** The report without the value of any cookie, wherever it stands: in an address, or in what an error said. `held`: values that no answer set. */
export function maskReport(report: Report, held: Iterable<string> = []): Report {
  const evidence = [...report.controls, ...report.results.flatMap((result) => result.evidence)];
  const values = evidence.flatMap(({ requests }) =>
    requests.flatMap(({ sets }) => sets.map(({ value }) => value)),
  );
  const hide = hiding([...values, ...held]);
  const hideAll = (list: readonly Evidence[]) => list.map((one) => maskEvidence(one, hide));
  return {
    ...report,
    ...(report.untestable !== undefined && { untestable: hide(report.untestable) }),
    controls: hideAll(report.controls),
    results: report.results.map((one) => ({ ...one, saw: hide(one.saw), evidence: hideAll(one.evidence) })),
  };
}

const maskEvidence = ({ who, did, saw, requests }: Evidence, hide: (text: string) => string): Evidence => ({
  who,
  did: hide(did),
  saw: hide(saw),
  requests: requests.map(({ url, sets, ...request }) => ({
    ...request,
    url: hide(url),
    sets: sets.map((set) => ({ ...set, value: masked(set.value) })),
  })),
});

/** Hides values, and their percent-encoded and decoded forms, longest first: one may be a part of another. */
export function hiding(values: readonly string[]): (text: string) => string {
  const secrets = [...new Set(values.flatMap(forms))]
    .filter((value) => value.length >= leastSecret)
    .sort((one, other) => other.length - one.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, () => masked(secret)), text);
}

function forms(value: string) {
  try {
    return [value, encodeURIComponent(value), decodeURIComponent(value)];
  } catch {
    return [value];
  }
}
