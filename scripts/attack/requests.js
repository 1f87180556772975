import { forged } from "./forged.js";
import { anyJson, nearlyRight, rightBody, sessionJson } from "./json.js";
import { mutated, nastyText } from "./texts.js";

/** @typedef {import("./message.js").Message} Message @typedef {import("./random.js").Random} Random @typedef {import("./world.js").World} World */
/** @typedef {{ random: Random, route: import("./routes.js").Route, world: World, other: World }} Scene */

const browsers = ["alice", "bob", "attacker"];
const acts = [
  "rotate-key",
  "rotate-key-with-fallback",
  "flush-store",
  "restart-app",
  "put-store-back",
  "fail-open",
];

/** What each parameter of an address rightly is. */
const parameters = {
  lab: ({ world }) => world.lab,
  browser: ({ random }) => random.pick(browsers),
  mechanism: ({ random, world }) => random.pick(Object.keys(world.keys)),
  act: ({ random }) => random.pick(acts),
  room: ({ world }) => world.room,
  code: ({ world }) => world.room,
  learner: ({ world }) => world.learnerId,
  chapter: () => "the-time-inside",
  story: () => "after-expiry",
};

const addressOf = (random) => `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;

/**
 * A request that is as it should be, but for what `wrong` does to one of its parts.
 * @param {Scene} scene
 * @returns {Message}
 */
function rightRequest(scene) {
  const { random, route, world } = scene;
  const values = {};
  const target = route.path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => {
    values[name] = parameters[name]?.(scene) ?? "nothing";
    return values[name];
  });
  const method = random.pick(route.methods);
  const text = method === "GET" ? undefined : rightBody(target);
  /** @type {Message["headers"]} */
  const headers = [["Cookie", rightCookies(world, values.mechanism)]];
  if (random.percent(20)) headers.push(["Accept", "text/html"]);
  if (text) headers.push(["Content-Type", "application/json"]);
  return { method, target, headers, body: text && Buffer.from(text), address: addressOf(random) };
}

const rightCookies = ({ control, teacher, learner, sessions }, mechanism = "flask") =>
  [
    `control=${control}`,
    `teacher=${teacher}`,
    `learner=${learner}`,
    `session=${sessions[mechanism] ?? sessions.flask}`,
  ].join("; ");

const mechanismIn = (target, { random, world }) => {
  const named = /^\/labs\/[^/]+\/[^/]+\/([^/]+)/.exec(target)?.[1];
  return named && Object.hasOwn(world.keys, named) ? named : random.pick(Object.keys(world.keys));
};

const types = [
  "application/json",
  "text/plain",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
  "",
  "application/json; charset=utf-7",
];
const withBody = ["POST", "PUT", "PATCH", "DELETE"];

/** @param {Scene} scene @returns {Buffer} */
function oddBody({ random }, right = "{}") {
  switch (random.below(8)) {
    case 0:
      return Buffer.from(anyJson(random));
    case 1:
    case 2:
      return Buffer.from(nearlyRight(random));
    case 3:
      return Buffer.from(mutated(random, right));
    case 4:
      return Buffer.from(random.some(200, () => random.below(256)));
    case 5:
      return Buffer.from(nastyText(random));
    case 6:
      return Buffer.concat([
        Buffer.from(right.slice(0, -2)),
        Buffer.from([0xed, 0xa0, 0x80, 0xff]),
        Buffer.from('"}'),
      ]);
    default:
      return Buffer.from(right + " ".repeat(random.below(9000)));
  }
}

/** @type {Record<string, (scene: Scene) => Message>} */
export const kinds = {
  bodies(scene) {
    const { random, route } = scene;
    const right = rightRequest(scene);
    const ours = route.methods.filter((method) => method !== "GET");
    const method = random.pick(ours.length > 0 && random.percent(90) ? ours : withBody);
    const body = oddBody(scene, right.body?.toString());
    const headers = right.headers.filter(([name]) => name !== "Content-Type");
    headers.push(["Content-Type", random.percent(60) ? "application/json" : random.pick(types)]);
    if (random.percent(5)) headers.push(["Content-Encoding", random.pick(["gzip", "br", "identity", "x"])]);
    const framing = random.percent(80)
      ? undefined
      : random.pick(["chunked", "chunked", "chunked", "too-short", "too-long", "none"]);
    return {
      ...right,
      method,
      headers,
      body,
      framing,
      cut: random.percent(2) ? random.below(100) / 100 : undefined,
    };
  },

  headers(scene) {
    const { random } = scene;
    const right = rightRequest(scene);
    const odd = Array.from({ length: 1 + random.below(4) }, () => oddHeader(random));
    return { ...right, headers: [...right.headers, ...odd] };
  },

  cookies(scene) {
    const right = rightRequest(scene);
    const headers = right.headers.filter(([name]) => name !== "Cookie");
    return { ...right, headers: [...headers, ...oddCookies(scene, right.target)] };
  },

  ids(scene) {
    const right = rightRequest(scene);
    return { ...right, target: oddTarget(scene, right.target) };
  },

  unicode(scene) {
    const { random } = scene;
    const right = rightRequest(scene);
    const text = nastyText(random);
    const encoded = random.percent(70) ? percentEncoded(text) : inOneLine(text);
    const parts = right.target.split("/");
    if (random.percent(50) && parts.length > 2) parts[1 + random.below(parts.length - 1)] = encoded || "%20";
    const target = parts.join("/") + (random.percent(40) ? `?since=${encoded}&code=${encoded}` : "");
    /** @type {Message["headers"]} */
    const headers = [...right.headers];
    if (random.percent(30)) headers.push(["Cookie", `session=${inOneLine(text)}`]);
    if (random.percent(30))
      headers.push([random.pick(["Origin", "Referer", "User-Agent", "Accept-Language"]), inOneLine(text)]);
    const body =
      right.body && random.percent(60)
        ? Buffer.from(right.body.toString().replace(/:"[^"]*"/, () => `:${JSON.stringify(text)}`))
        : right.body;
    return { ...right, target, headers, body };
  },

  methods(scene) {
    const { random } = scene;
    const right = rightRequest(scene);
    return { ...right, method: random.pick(methods), body: random.percent(50) ? right.body : undefined };
  },
};

const methods = [
  ..."GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH".split(
    " ",
  ),
  ..."M-SEARCH NOTIFY SUBSCRIBE PURGE LINK UNLINK REPORT MKACTIVITY CHECKOUT MERGE BIND QUERY SOURCE get Get X GE T".split(
    " ",
  ),
];

/** A text that can stand in one line: what would end it is taken out. Elsewhere it is left in. */
const inOneLine = (text) => text.replace(/[\p{Cc} ]/gu, "");

/** In UTF-8, or as no UTF-8 at all; a lone surrogate as a careless encoder writes it. */
const percentEncoded = (text) =>
  [...text].map((sign) => (/[\w.~-]/.test(sign) ? sign : signEncoded(sign))).join("");

const signEncoded = (sign) =>
  /\p{Surrogate}/u.test(sign)
    ? "%ED%A0%80"
    : [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/** @returns {[string, string]} */
function oddHeader(random) {
  const [name, values] = random.pick(oddHeaders);
  const value = random.percent(70) ? random.pick(values) : nastyText(random);
  const cased = random.percent(20)
    ? name.replace(/./g, (sign) => (random.percent(50) ? sign.toUpperCase() : sign))
    : name;
  return [cased, random.percent(90) ? inOneLineValue(value) : value];
}

const inOneLineValue = (text) => text.replace(/\p{Cc}/gu, " ");

const tree = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }, null, null, true]));

/** @type {[string, string[]][]} */
const oddHeaders = [
  [
    "host",
    [
      "localhost",
      "evil.example",
      "",
      "localhost:99999",
      "[::1",
      "a b",
      "127.0.0.1",
      "évil",
      "a@b",
      "x/y",
      "localhost\\@evil",
    ],
  ],
  [
    "origin",
    ["null", "http://evil.example", "http://localhost", "http://localhost:1", "//", "localhost", "http://"],
  ],
  ["referer", ["http://evil.example/", "//evil.example", "null"]],
  ["sec-fetch-site", ["same-origin", "cross-site", "same-site", "none", "x"]],
  ["sec-fetch-mode", ["navigate", "cors", "no-cors"]],
  ["sec-fetch-dest", ["document", "script", "image"]],
  [
    "x-forwarded-for",
    ["", "1.2.3.4, junk", "10.1.1.1,,", "::1", "[::1]:80", "a".repeat(999), "10.0.0.1, 10.0.0.2"],
  ],
  ["x-forwarded-host", ["evil.example", "localhost, evil", "", "localhost\\@evil"]],
  ["x-forwarded-proto", ["https", "javascript", "", "http, https"]],
  ["x-forwarded-port", ["1", "x"]],
  ["forwarded", ["for=1.2.3.4;host=evil.example;proto=https"]],
  ["rsc", ["1", "", "0"]],
  [
    "next-router-state-tree",
    [
      tree,
      "%",
      "x",
      "[]",
      "%5B%22%22%5D",
      "null",
      `[${'"a",{"b":['.repeat(300)}`,
      encodeURIComponent('["",{"__proto__":["",{}]}]'),
    ],
  ],
  ["next-router-prefetch", ["1", "2", "x"]],
  ["next-router-segment-prefetch", ["/_tree", "/_index", "/../..", "/__PAGE__", "x", "/%"]],
  ["next-url", ["/", "//evil.example", "/learn", "http://evil.example", "%"]],
  ["next-action", ["x", "0".repeat(42), "constructor", "__proto__", "7f"]],
  ["next-hmr-refresh", ["1"]],
  ["x-middleware-subrequest", ["proxy:proxy:proxy:proxy:proxy", "middleware", "src/middleware"]],
  ["x-middleware-rewrite", ["/api/labs", "http://evil.example"]],
  ["x-middleware-next", ["1"]],
  ["x-middleware-override-headers", ["cookie", "x"]],
  ["x-middleware-set-cookie", ["injected=1"]],
  ["x-nextjs-data", ["1"]],
  ["x-invoke-path", ["/_error", "/api/labs"]],
  ["x-invoke-status", ["500", "x"]],
  ["x-invoke-query", ["%7B%7D", "%"]],
  ["x-matched-path", ["/_error", "/api/labs"]],
  ["x-now-route-matches", ["1=x"]],
  ["x-prerender-revalidate", ["x"]],
  ["x-next-revalidated-tags", ["x"]],
  ["x-next-cache-tags", ["x"]],
  ["x-next-resume-state-length", ["3", "x", "-1"]],
  ["next-resume", ["1"]],
  ["purpose", ["prefetch"]],
  ["accept", ["text/html", "*/*", "text/html;q=", "application/json", ",,,", "text/x-component"]],
  ["accept-encoding", ["gzip", "gzip;q=0", "br", "*", "x"]],
  ["accept-language", ["*", "x;q=9"]],
  ["range", ["bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=0-,1-", "x"]],
  ["if-range", ["x"]],
  ["if-none-match", ["*", '"x"', "x"]],
  ["if-modified-since", ["x", "Sun, 22 Nov 2099 14:00:00 GMT"]],
  ["expect", ["100-continue", "200-ok", "x"]],
  ["transfer-encoding", ["chunked", "identity", "gzip, chunked", "chunked, chunked", "x"]],
  ["content-length", ["0", "-1", "5", "1e3", "99999999999999999999", "x", "0, 0"]],
  ["connection", ["close", "upgrade", "keep-alive", "cookie", "x"]],
  ["upgrade", ["websocket", "h2c", "x"]],
  ["te", ["trailers"]],
  ["trailer", ["cookie"]],
  ["content-type", types],
  ["x-http-method-override", ["DELETE"]],
  ["authorization", ["Basic eDp5", "Bearer x"]],
  ["cookie", ["session=x", "a", ";;;", "=", "__proto__=x; constructor=y"]],
  ["__proto__", ["x"]],
  ["constructor", ["x"]],
  ["x-\u00e9", ["x"]],
  ["x y", ["x"]],
  ["", ["x"]],
  ["x-long", ["a".repeat(9000), "a".repeat(20000)]],
];

/** @returns {[string, string][]} */
function oddCookies(scene, target) {
  const { random, world, other } = scene;
  const mechanism = mechanismIn(target, scene);
  const genuine = {
    session: world.sessions[mechanism],
    control: world.control,
    teacher: world.teacher,
    learner: world.learner,
  };
  const name = target.startsWith("/labs") ? "session" : random.pick(Object.keys(genuine));
  const one = () => {
    switch (random.below(7)) {
      case 0:
      case 1:
        return mutated(random, genuine[name]);
      case 2:
      case 3:
        return name === "session"
          ? forged(random, mechanism, world.keys[mechanism], sessionJson(random))
          : random.pick([other.control, other.teacher, other.learner, world.sessions["iron-session"]]);
      case 4:
        return random.pick([
          ...Object.values(world.sessions),
          ...Object.values(other.sessions),
          other[name] ?? "",
        ]);
      case 5:
        return random.pick(Object.values(genuine));
      default:
        return nastyText(random);
    }
  };
  const others = Object.entries(genuine).filter(([other]) => other !== name && random.percent(70));
  const pairs = [...others.map(([name, value]) => `${name}=${value}`), `${name}=${one()}`];
  if (random.percent(10)) pairs.push(`${name}=${one()}`);
  if (random.percent(5)) pairs.unshift(nastyText(random), "__proto__=x", "=x", name);
  if (random.percent(5)) pairs.push(...random.some(300, () => `c${random.below(1000)}=x`));
  const text = pairs.join(random.percent(90) ? "; " : random.pick([";", ", ", ";;", "&", " "]));
  const sent = random.percent(97) ? inOneLineValue(text) : text;
  return random.percent(95)
    ? [["Cookie", sent]]
    : [
        ["Cookie", sent],
        ["cookie", `${name}=${inOneLineValue(one())}`],
      ];
}

/** An address that is like the right one. */
function oddTarget(scene, target) {
  const { random, world, other } = scene;
  const parts = target.split("/");
  const at = 1 + random.below(parts.length - 1);
  const ids = [
    other.lab,
    other.room,
    other.learnerId,
    world.room.toLowerCase(),
    world.lab.toUpperCase(),
    "A".repeat(22),
  ];
  switch (random.below(10)) {
    case 0:
    case 1:
      parts[at] = random.pick(ids);
      break;
    case 2:
    case 3:
      parts[at] = percentEncoded(mutated(random, parts[at])) || "%20";
      break;
    case 4:
      parts[at] = percentEncoded(nastyText(random)) || "%00";
      break;
    case 5:
      parts[at] = inOneLine(nastyText(random));
      break;
    case 6:
      parts.splice(
        at,
        0,
        random.pick([
          "",
          ".",
          "..",
          "..%2f",
          "%2e%2e",
          "..;",
          "%5c",
          "\\",
          "%2f%2fevil.example",
          "a".repeat(2000),
        ]),
      );
      break;
    case 7:
      return `${random.pick(["http://evil.example", "http://localhost", "//evil.example", "/\\evil.example", "/", "/.", "https:", "*", "", "evil.example:80", "http:"])}${target}`;
    case 8:
      return `${target}${random.pick(["/", "//", "//evil.example", "/%2fevil.example/", "\\", "/..", ";x=y", ".json", ".rsc", ".txt", "%00", "%20", "/_next/data/x.json", "#x", "/index", ".segments/_tree.segment.rsc"])}`;
    default:
      return `${target}?${random.pick(["since=", "_rsc=", "url=", "code=", "__nextDefaultLocale=", "nxtPlab=", "w=", "x[__proto__]=", "dpl="])}${percentEncoded(nastyText(random))}${random.pick(["", "&w=64&q=75", "&w=1e9&q=-1", "&url=%2Fsite.css&w=64&q=75", "&url=http%3A%2F%2Flocalhost%2F&w=64&q=75"])}`;
  }
  return parts.join("/");
}
