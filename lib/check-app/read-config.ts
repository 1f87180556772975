import type { Page } from "playwright";
import type { CheckConfig, Steps } from "./config";
import { fields } from "./fields";

/** A field that does not fit: which, why, and a value that would. */
export type Problem = { field: string; problem: string; example: string };

export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(sentence).join("\n"));
  }
}

const sentence = ({ field, problem, example }: Problem) =>
  `${field}: ${problem}${example && `\n  For example: ${field}: ${example},`}`;

type Run<Field> = Field extends Steps ? (page: Page) => unknown : Field;

type Defaults =
  | "startPage"
  | "leewaySeconds"
  | "maxRequests"
  | "maxWaitSeconds"
  | "timeoutSeconds"
  | "settleSeconds";

/** A configuration that was read: all steps are functions, and every field with a default has a value. */
export type Setup = Required<Pick<CheckConfig, Defaults>> &
  Omit<CheckConfig, Defaults | StepField | "secondUser"> &
  Pick<{ [Field in keyof CheckConfig]: Run<CheckConfig[Field]> }, StepField> & {
    secondUser?: { signIn: Run<Steps>; isSignedIn: CheckConfig["isSignedIn"] };
  };

const stepFields = ["signIn", "logOut", "logOutEverywhere", "changePassword", "restorePassword"] as const;
type StepField = (typeof stepFields)[number];

const defaults = {
  startPage: "/",
  leewaySeconds: 0,
  maxRequests: 1000,
  maxWaitSeconds: 60,
  timeoutSeconds: 10,
  settleSeconds: 0.3,
};

/**
 * Checks what a configuration file exports. `recorded` gives the steps of a recorded file. Throws a ConfigError that
 * names every field that does not fit.
 */
export async function readConfig(
  exported: unknown,
  recorded: (path: string) => Promise<(page: Page) => unknown>,
): Promise<Setup> {
  const problems = problemsOf(exported);
  if (problems.length > 0) throw new ConfigError(problems);
  const config = { ...defaults, ...(exported as CheckConfig) };
  const load = async (field: string, steps: Steps) => {
    if (typeof steps === "function") return steps;
    return recorded(steps).catch((error) => {
      const problem = `"${steps}" gives no steps: ${error.message.split("\n")[0]}`;
      throw new ConfigError([{ field, problem, example: '"recorded/sign-in.ts"' }]);
    });
  };
  const steps: Partial<Record<StepField, unknown>> = {};
  for (const field of stepFields) {
    const given = config[field];
    if (given !== undefined) steps[field] = await load(field, given);
  }
  const { secondUser } = config;
  const second = secondUser && { ...secondUser, signIn: await load("secondUser.signIn", secondUser.signIn) };
  return { ...config, ...steps, secondUser: second } as Setup;
}

function problemsOf(exported: unknown): Problem[] {
  if (typeof exported !== "object" || exported === null)
    return [
      {
        field: "export default",
        problem:
          "is not an object of fields: write export default defineCheck({ … }). The README shows one to start from",
        example: "",
      },
    ];
  const given = exported as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !(name in fields));
  const wrong = Object.entries(fields).flatMap(([field, { required, fits, is, example }]) => {
    const value = given[field];
    if (value === undefined)
      return required ? [{ field, problem: `is missing; it has to be ${is}`, example }] : [];
    return fits(value) ? [] : [{ field, problem: `is ${shown(value)}; it has to be ${is}`, example }];
  });
  return [...unknown.map(unknownField), ...wrong, ...(wrong.length > 0 ? [] : tooLong(given as CheckConfig))];
}

function unknownField(field: string): Problem {
  const names = Object.keys(fields);
  const meant = names.find((name) => name.toLowerCase() === field.toLowerCase());
  const instead = meant ? `It is called ${meant}` : `The fields: ${names.join(", ")}`;
  return { field, problem: `is not a field of a configuration. ${instead}`, example: "" };
}

/** A lifetime that was stated is tested, so there has to be a way to see its end. */
function tooLong({ lifetimeSeconds = 0, leewaySeconds = 0, maxWaitSeconds = 60, moveClock }: CheckConfig) {
  const needed = lifetimeSeconds + leewaySeconds;
  if (moveClock || needed <= maxWaitSeconds) return [];
  const problem = `its end is ${needed} s away, and maxWaitSeconds is ${maxWaitSeconds}. Give moveClock, run the application with a shorter lifetime, or leave lifetimeSeconds out`;
  return [{ field: "lifetimeSeconds", problem, example: "5" }];
}

/** A value as it may be printed: text can be a password in the wrong place. */
function shown(value: unknown) {
  if (typeof value === "string") return value === "" ? "empty" : `text of ${value.length} characters`;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : `a ${typeof value === "object" ? "object" : typeof value}`;
}
