import { parseArgs } from "node:util";
import { isOneHost } from "./loopback";
import { ConfigError } from "./read-config";

export const usage = `npm run check-app -- check.config.ts [options]

Sends copies of session cookies to the application that check.config.ts describes, and says which are let in.

  --baseline FILE                    accept the ids in this file
  --write-baseline                   write the ids that fail now into that file (check.baseline.json by default)
  --output FOLDER                    where the reports go (check-output by default)
  --show-tokens                      do not mask cookies in the reports
  --i-am-authorised-to-test HOST     test this host, though it is not this machine; can be given more than once
  --help                             show this

Exit code: 0 when all that should hold does, 1 when something does not, 2 when that could not be told,
130 when stopped by Ctrl-C.`;

const options = {
  baseline: { type: "string" },
  "write-baseline": { type: "boolean", default: false },
  output: { type: "string", default: "check-output" },
  "show-tokens": { type: "boolean", default: false },
  "i-am-authorised-to-test": { type: "string", multiple: true, default: [] as string[] },
  help: { type: "boolean", default: false },
} as const;

/** Reads the command's arguments. Throws a ConfigError that says what does not fit, and shows the usage. */
export function readArgs(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    const pattern = values["i-am-authorised-to-test"].find((host) => !isOneHost(host));
    if (pattern !== undefined) throw new Error(`"${pattern}" is not a host such as staging.example`);
    if (values.help || (file && more.length === 0)) return { values, file: file ?? "" };
    throw new Error(
      file ? `one configuration at a time, not also ${more.join(" ")}` : "no configuration was named",
    );
  } catch (error) {
    throw new ConfigError([
      { field: "check-app", problem: `${(error as Error).message}\n${usage}`, example: "" },
    ]);
  }
}
