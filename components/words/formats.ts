import type { FormatId, Reading } from "@/lib/inspect/format";
import type { ChapterSlug } from "../words/chapters";

export type FormatWords = {
  name: string;
  /** What it is, in one sentence. */
  is: string;
  /** Where several ways of keeping a session have its shape. */
  alike?: string;
  readers: string;
  /** Whether the server can know when the session ends, and from what. */
  ends: string | { limited: string; endless: string };
  /** Whether the server can end one session before its time. */
  revoked: string;
  chapter: ChapterSlug;
};

const everybody =
  "Everybody who holds the cookie. It is signed, not encrypted: nobody can change it without the key.";
const nobodyReads = "Nobody without the server’s key. Holding the cookie is enough to use it, though.";
const noData = "Nobody: it holds no data, only the name of a record on the server.";

const noRevoking =
  "Not one by one. The server keeps nothing to delete: logging out empties the browser, and a copy goes on, until its time is up if it has one. A new key ends the sessions of everybody.";
const byRecord =
  "Yes: the server deletes the record, if logging out really does that. Then no copy of the cookie opens anything.";
const recordEnds =
  "Yes, from the record: how long it keeps one is the server’s setting, and is not in the cookie.";

const id = {
  readers: noData,
  ends: recordEnds,
  revoked: byRecord,
  chapter: "the-session-on-the-server",
} as const;
const sealed = { readers: nobodyReads, revoked: noRevoking, chapter: "signing-and-encrypting" } as const;

/** What each format means for whoever holds a copy of the cookie. */
export const formatWords: Record<FormatId, FormatWords> = {
  flask: {
    name: "Flask session, or itsdangerous with a time",
    is: "The whole session is in the cookie, with the time of signing and a signature.",
    readers: everybody,
    ends: "Yes, from the time of signing inside: the server refuses what is older than its lifetime, 31 days where Flask was told nothing else. Each renewed cookie begins anew, so while somebody uses it there is no last day.",
    revoked: noRevoking,
    chapter: "logging-out-of-nothing",
  },
  starlette: {
    name: "Starlette or FastAPI session",
    is: "The whole session is in the cookie, with the time of signing and a signature.",
    readers: everybody,
    ends: "Yes, from the time of signing inside: 14 days where it was told nothing else. Every answer signs it anew, so it goes on for ever while somebody uses it.",
    revoked: noRevoking,
    chapter: "the-thief-who-never-leaves",
  },
  kvsession: {
    name: "Flask-KVSession",
    is: "A signed id and the time when the session began. What the session holds is on the server.",
    readers: "Everybody reads the id and when the session began. What the session holds is on the server.",
    ends: "Yes, from the time of creation inside, which is signed: the lifetime counts from there and is never extended.",
    revoked:
      "Yes, if logging out calls destroy() or regenerate(). Emptying the session leaves its id alive, and a copy comes back to life at the next sign-in.",
    chapter: "half-a-logout",
  },
  "flask-session": {
    name: "Flask-Session",
    is: "A random id. What the session holds is on the server.",
    alike: "Other ways of keeping sessions on the server have ids of this shape too.",
    ...id,
    ends: "Yes, from the record: each use moves its end on, and nothing sets a last day.",
  },
  "itsdangerous-signed": {
    name: "Signed by itsdangerous, without a time",
    is: "Data and a signature, and no time in it.",
    alike: "A text, a dot and 27 characters: other things look the same.",
    readers: everybody,
    ends: "No: no time is inside. Max-Age is a request to the browser, and whoever keeps a copy does not heed it.",
    revoked: noRevoking,
    chapter: "the-browser-is-not-the-guard",
  },
  "iron-session": {
    name: "iron-session, or another Iron seal",
    is: "The whole session is in the cookie, encrypted and under a MAC: a stamp that shows any change.",
    readers: nobodyReads,
    ends: {
      limited:
        "Yes, from the expiry inside, which everybody reads and nobody can move: the server lets a seal in until 60 seconds after it. A shorter lifetime in its settings does not shorten the seals that are out.",
      endless:
        "It never ends: the field for the expiry is empty, which a lifetime of 0 and a “session cookie” make it.",
    },
    revoked: noRevoking,
    chapter: "logging-out-of-nothing",
  },
  jws: {
    name: "JSON Web Token, signed (JWS)",
    is: "Claims in JSON with a header that says how they were signed.",
    readers: everybody,
    ends: {
      limited: "Yes, from exp inside, if the server checks it, as libraries do by default.",
      endless:
        "No: it has no exp. It is good until the key changes, unless the server asks for an age since iat.",
    },
    revoked:
      "Not by itself. The server needs a list of ended tokens, a time per user before which none counts, or a key per user, and has to look there each time.",
    chapter: "making-a-token-revocable",
  },
  jwe: {
    name: "JSON Web Token, encrypted (JWE)",
    is: "Claims that were encrypted, as Auth.js (NextAuth) keeps its sessions.",
    ...sealed,
    ends: "Only the server can tell: exp is inside the encryption.",
  },
  "express-session": {
    name: "express-session",
    is: "A signed id. What the session holds is on the server.",
    alike: "A single cookie that express signed has this shape too.",
    readers: "Everybody reads the id, which holds no data: what the session holds is on the server.",
    ends: "From the record, if maxAge was set: each request moves its end on. Without maxAge the record has no end of its own.",
    revoked: byRecord,
    chapter: "the-session-on-the-server",
  },
  "cookie-session": {
    name: "cookie-session (express)",
    is: "The whole session is in the cookie; its signature is in a second cookie, NAME.sig.",
    alike: "No cookie NAME.sig came with it. Without one it is base64 of JSON that anybody can change.",
    readers: everybody,
    ends: "No: no time is inside. Its maxAge is only what the browser is told, and whoever keeps a copy does not heed it.",
    revoked: "No. Nothing but a new key ends it, and that ends the sessions of everybody.",
    chapter: "the-browser-is-not-the-guard",
  },
  "cookie-parser": {
    name: "JSON cookie of express (cookie-parser)",
    is: "JSON as it is, neither signed nor encrypted.",
    readers: "Everybody, and everybody can change it: no server should believe it.",
    ends: "No: nothing in it tells of time in a way that could be trusted.",
    revoked: "No: the server keeps nothing, and has nothing to recognise it by.",
    chapter: "signing-and-encrypting",
  },
  "django-signed": {
    name: "Django signed_cookies",
    is: "The whole session is in the cookie, with the time of signing and a signature.",
    readers: everybody,
    ends: "Yes, from the time of signing inside: the server refuses what is older than SESSION_COOKIE_AGE, 14 days where it was told nothing else.",
    revoked: noRevoking,
    chapter: "logging-out-of-nothing",
  },
  "django-db": {
    name: "Django session in a database or cache",
    is: "A random id. What the session holds is on the server.",
    alike: "32 small letters and digits: other ids look the same.",
    ...id,
    ends: "Yes, from expire_date in the record, 14 days where it was told nothing else.",
  },
  "rails-encrypted": {
    name: "Rails encrypted cookie",
    is: "The whole session is in the cookie, encrypted with AES-256-GCM, which shows any change.",
    ...sealed,
    ends: "Only if expire_after was set: then the end is inside the encryption. Otherwise no time is inside, and it is good until the key changes.",
  },
  "rails-signed": {
    name: "Rails signed cookie",
    is: "Data and a signature. Rails before 5.2 encrypted its sessions into this shape too.",
    readers: "Everybody, unless the part before the signature is encrypted, as Rails did before 5.2.",
    ends: {
      limited: "Yes, from the expiry inside, which is signed.",
      endless:
        "No: no expiry is inside that can be read here. Unless one is, it is good until the key changes.",
    },
    revoked: noRevoking,
    chapter: "logging-out-of-nothing",
  },
  laravel: {
    name: "Laravel encrypted cookie",
    is: "Encrypted and under a MAC. It is the id of a session, or with the cookie driver the session itself.",
    readers: nobodyReads,
    ends: "From what is inside or from the record, which only the server can tell.",
    revoked:
      "Yes where it is the id of a record on the server. No with the cookie driver, where the session is in the cookie.",
    chapter: "signing-and-encrypting",
  },
  securecookie: {
    name: "gorilla/securecookie (Go)",
    is: "The time of signing, the data and a MAC over both and the cookie’s name.",
    readers: "Everybody, unless the application gave it a second key to encrypt with.",
    ends: "Yes, from the time of signing inside: the server refuses what is older than its maxAge, 30 days where it was told nothing else.",
    revoked: `${noRevoking} With gorilla/sessions and a store, the data is only the id of a record, and deleting that ends it.`,
    chapter: "logging-out-of-nothing",
  },
  "aspnet-core": {
    name: "ASP.NET Core, data protection",
    is: "A ticket or another value that the server’s data protection encrypted.",
    ...sealed,
    ends: "Only the server can tell: a ticket has its end inside the encryption, 14 days and renewed by use where it was told nothing else.",
  },
  "aspnet-forms": {
    name: "ASP.NET forms authentication",
    is: "A ticket that says who signed in, encrypted.",
    alike: "64 or more upper-case hex digits: other things look the same.",
    readers: nobodyReads,
    ends: "Only the server can tell: the end is inside the encryption.",
    revoked: "No: SignOut removes the cookie from the browser, and a copy goes on until its time is up.",
    chapter: "logging-out-of-nothing",
  },
  "aspnet-session": {
    name: "ASP.NET session id",
    is: "A random id. What the session holds is on the server.",
    alike: "24 small letters and digits up to 5: other ids may look the same.",
    ...id,
    ends: "Yes, from the record: 20 minutes without use where it was told nothing else. It is not what signs somebody in; that is a cookie of its own.",
  },
  php: {
    name: "PHP session id",
    is: "A random id. What the session holds is on the server.",
    alike: "A hex id is PHP’s shape; others look the same.",
    ...id,
    ends: "Only roughly: PHP deletes a record some time after 24 minutes without use, where it was told nothing else. An application has to check the age itself.",
  },
  jsessionid: {
    name: "Java session id (Tomcat)",
    is: "A random id. What the session holds is on the server.",
    alike: "32 upper-case hex digits: other ids look the same.",
    ...id,
    ends: "Yes, from the record: 30 minutes without use where Tomcat was told nothing else.",
  },
  spring: {
    name: "Spring Session",
    is: "A random id. What the session holds is on the server.",
    alike: "A UUID, or base64 of one: other ids may look the same.",
    ...id,
  },
};

/** Whether the server can know when the session ends, of this very cookie. */
export function endsWords(format: FormatId, { expiry }: Reading): string {
  const { ends } = formatWords[format];
  if (typeof ends === "string") return ends;
  return typeof expiry === "number" ? ends.limited : ends.endless;
}
