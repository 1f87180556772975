// A session as the tutorial's last chapter has it: a random id, a record that ends on time and by logging out.
import { randomBytes } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import { serve } from "../pages.js";

const name = "__Host-session";
const lifetime = 3600;
const records = new Map();

const idOf = (request) => parseCookie(request.headers.cookie ?? "")[name];

const give = (response, value, maxAge) =>
  response.append(
    "Set-Cookie",
    stringifySetCookie({ name, value, maxAge, path: "/", secure: true, httpOnly: true, sameSite: "lax" }),
  );

function logIn(request, response, user) {
  records.delete(idOf(request));
  const id = randomBytes(32).toString("base64url");
  records.set(id, { user, end: Date.now() + lifetime * 1000 });
  give(response, id, lifetime);
}

function endAll(user) {
  for (const [id, record] of records) if (record.user === user) records.delete(id);
}

serve({
  userOf: (request) => {
    const record = records.get(idOf(request));
    return record && Date.now() < record.end ? record.user : undefined;
  },
  logIn,
  logOut: (request, response) => {
    records.delete(idOf(request));
    give(response, "", 0);
  },
  logOutEverywhere: (_request, response, user) => {
    endAll(user);
    give(response, "", 0);
  },
  changedPassword: (request, response, user) => {
    endAll(user);
    logIn(request, response, user);
  },
});
