import { nastyText, script } from "./texts.js";

const numbers = [
  "0",
  "-0",
  "1e999",
  "-1e999",
  "9007199254740993",
  "1E-400",
  "0.1",
  "-1",
  "30",
  "1".repeat(400),
];
const names = [
  "__proto__",
  "constructor",
  "toString",
  "user",
  "login_at",
  "exp",
  "nbf",
  "iat",
  "jti",
  "kid",
  "_permanent",
];

/** Flask's tags: https://flask.palletsprojects.com/en/stable/api/#module-flask.json.tag */
const tags = [" t", " b", " m", " u", " d", " di", " di__", " x"];

/** JSON text of a text: a lone surrogate stays one, as an escape or as it is. */
const quoted = (random, text) =>
  random.percent(70) ? JSON.stringify(text) : `"${text.replace(/["\\\p{Cc}]/gu, "")}"`;

/**
 * JSON text of anything.
 * @param {import("./random.js").Random} random
 * @returns {string}
 */
export function anyJson(random, depth = 0) {
  const kind = random.below(depth > 4 ? 4 : 9);
  const inner = () => anyJson(random, depth + 1);
  const name = () => quoted(random, random.percent(60) ? random.pick(names) : nastyText(random));
  if (kind === 0) return random.pick(["null", "true", "false"]);
  if (kind === 1) return random.pick(numbers);
  if (kind < 4) return quoted(random, nastyText(random));
  if (kind === 4) return `[${random.some(5, inner).join(",")}]`;
  if (kind === 5) return `{${quoted(random, random.pick(tags))}:${inner()}}`;
  if (kind === 6 && depth === 0) return deep(random);
  return `{${random.some(5, () => `${name()}:${inner()}`).join(",")}}`;
}

/** As deep as 4 kB allow. */
function deep(random) {
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
    ['{"__proto__":', "}"],
    ['{" t":[', "]}"],
    ['{" di":', "}"],
  ]);
  const levels = Math.floor(4000 / (open.length + close.length));
  return (
    open.repeat(levels) + random.pick(["1", '"a"', ""]) + (random.percent(80) ? close.repeat(levels) : "")
  );
}

/** What the routes ask for, by its fields; each is also asked with what no route wants there. */
const fields = {
  advanceSeconds: ["1", "10", "31536000000", "1e10"],
  lifetimeSeconds: ["30", "300", "2592000"],
  absoluteSeconds: ["60", "600", "null"],
  refreshEachRequest: ["true", "false"],
  nickname: ['"Amina"', JSON.stringify(script), '"\\ud800a"', '"\u202ex"'],
  title: ['"Web security"', '""', JSON.stringify(script)],
  mechanisms: ['["signed","flask","redis"]', '["__proto__"]', "[]", '[["flask"]]'],
  guided: ["true"],
  predictions: ["true", "false"],
  step: ["0", "1", "3"],
  locked: ["false", "true"],
  key: ['"key"', '""', '"\\ud800"'],
  "flask after-logout": ['"in"', '"out"'],
  "redis while-signed-in": ['"in"', '"out"'],
};

/**
 * JSON text that comes near to what some route wants.
 * @param {import("./random.js").Random} random
 */
export function nearlyRight(random) {
  const entries = Object.entries(fields).filter(() => random.percent(25));
  const members = entries.map(([name, right]) => {
    const value = random.percent(60) ? random.pick(right) : anyJson(random, 3);
    return `${JSON.stringify(name)}:${value}`;
  });
  if (random.percent(15)) members.push(`"__proto__":${anyJson(random, 2)}`);
  if (random.percent(10)) members.push(...members);
  return `{${members.join(",")}}`;
}

/** What each route takes, by the end of its address; the others take nothing. */
const right = [
  [
    /^\/api\/rooms$/,
    '{"title":"T","mechanisms":["signed","flask","redis"],"lifetimeSeconds":30,"guided":true,"predictions":true}',
  ],
  [/\/learners(\/[^/]+)?$/, '{"nickname":"Amina"}'],
  [/\/predictions$/, '{"flask after-logout":"in"}'],
  [/^\/api\/rooms\/[^/]+$/, '{"step":1}'],
  [/^\/api\/labs\/[^/]+$/, '{"advanceSeconds":1,"refreshEachRequest":true}'],
];

/** The body that a route takes, or none. */
export const rightBody = (path) => right.find(([pattern]) => pattern.test(path))?.[1];

/**
 * What a session could say, as whoever has the key may write it.
 * @param {import("./random.js").Random} random
 */
export function sessionJson(random) {
  if (random.percent(20)) return anyJson(random);
  const user = random.percent(40) ? '"alice"' : quoted(random, nastyText(random));
  const members = [`"user":${random.percent(85) ? user : anyJson(random, 2)}`];
  for (const name of ["login_at", "auth_time", "exp", "nbf", "iat", "jti", "set_at", "x"])
    if (random.percent(25)) members.push(`"${name}":${anyJson(random, random.below(4))}`);
  if (random.percent(10)) members.push(`"__proto__":${anyJson(random, 2)}`);
  return `{${members.join(",")}}`;
}
