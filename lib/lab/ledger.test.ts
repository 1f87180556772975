import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { testServer } from "@/lib/mechanisms/testing-server";
import { endUser, fingerprint, issue, type Ledger, operated, ownerOf } from "./ledger";
import { at, empty, logOut, renew, scenario, signIn } from "./testing-ledger";

describe("what ends", () => {
  const renewed = renew(signIn(empty, "first"), "first", "second");

  test.each(["first", "second"])(
    "with a logout of %s is all that refreshing made of one sign-in",
    (cookie) => {
      const ledger = logOut(renewed, cookie);
      expect(scenario(ledger, "first")).toBe("after-logout");
      expect(scenario(ledger, "second")).toBe("after-logout");
    },
  );

  test("with a logout is that session and not another one of Alice", () => {
    expect(scenario(logOut(signIn(renewed, "laptop"), "second"), "laptop")).toBe("while-signed-in");
  });

  test("with a logout everywhere is all of Alice and nothing of Bob", () => {
    const both = signIn(signIn(renewed, "laptop"), "his", { user: "bob" });
    const ledger = endUser(both, "alice", { by: "alice" });
    expect(["first", "second", "laptop"].map((cookie) => scenario(ledger, cookie))).toEqual([
      "after-logout-everywhere",
      "after-logout-everywhere",
      "after-logout-everywhere",
    ]);
    expect(ledger.issued.filter(({ user }) => user === "bob")).toMatchObject([{ happened: [] }]);
  });

  test("with a logout by a stranger's cookie is nothing", () => {
    expect(logOut(renewed, "stranger")).toEqual(renewed);
  });

  test("does not end what is issued afterwards", () => {
    const ledger = signIn(operated(operated(renewed, "after-flush-store"), "after-rotate-key"), "new");
    expect(scenario(ledger, "new")).toBe("while-signed-in");
  });

  test("lives again when the same text is issued again, as after a quick sign-in within one second", () => {
    const ledger = signIn(logOut(signIn(empty, "cookie")), "cookie");
    expect(scenario(ledger)).toBe("while-signed-in");
    expect(ledger.issued).toHaveLength(1);
  });
});

describe("a session that is refreshed", () => {
  test("keeps what has happened to it", () => {
    const ledger = renew(operated(signIn(empty, "first"), "after-flush-store"), "first", "second");
    expect(scenario(ledger, "second", at(6))).toBe("after-flush-store");
  });

  test("stays forged when it was", () => {
    const forged = signIn(empty, "first", { user: "admin", forged: true });
    expect(scenario(renew(forged, "first", "second"), "second")).toBe("forged");
  });

  test("is entered only if it is known", () => {
    expect(renew(empty, "stranger", "cookie")).toBe(empty);
  });
});

describe("a sign-in over a session", () => {
  const later = (ledger: Ledger, cookie: string, over?: string) =>
    issue(
      ledger,
      cookie,
      { user: "alice", issuedAt: at(20).now, lifetimeSeconds: 30, absoluteSeconds: null },
      over,
    );

  test("is as old as that one where the server signs the same again, whatever its signature is now", () => {
    const held = signIn(empty, "id_time.signature");
    for (const cookie of ["id_time.signature", "id_time.another"]) {
      const ledger = later(held, cookie, "id_time.signature");
      expect([20, 29, 31].map((second) => scenario(ledger, cookie, at(second)))).toEqual([
        "while-signed-in",
        "while-signed-in",
        "after-expiry",
      ]);
    }
  });

  test("is new where anything in it is", () => {
    const heads = ["id_later.signature", "Fe26.2*other*mac~2", "other"];
    const held = signIn(signIn(signIn(empty, "id_time.signature"), "Fe26.2*some*mac~2"), "some");
    for (const cookie of heads)
      for (const over of ["id_time.signature", "Fe26.2*some*mac~2", "some", undefined])
        expect(scenario(later(held, cookie, over), cookie, at(31))).toBe("while-signed-in");
  });
});

test("whose a cookie is is known as long as the cookie is", () => {
  const ledger = renew(signIn(signIn(empty, "hers"), "his", { user: "bob" }), "hers", "newer");
  expect(["hers", "newer", "his", "nobody's"].map((cookie) => ownerOf(ledger, cookie))).toEqual([
    "alice",
    "alice",
    "bob",
    undefined,
  ]);
});

describe("the size of the ledger", () => {
  /** Texts that share neither beginning nor ending. */
  const text = (at: number) => `${at} cookie with a middle ${at}`.padStart(40, `${at}-`).padEnd(60, `-${at}`);
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => text(at)).reduce(
      (ledger, cookie) => signIn(ledger, cookie),
      empty,
    );

  test("stops at 48 cookies, of which the oldest go first", () => {
    const ledger = many(60);
    expect(ledger.issued).toHaveLength(48);
    expect(scenario(ledger, text(11))).toBe("unknown");
    expect(scenario(ledger, text(12))).toBe("while-signed-in");
    expect(scenario(ledger, text(59))).toBe("while-signed-in");
  });

  test("decides whether a stranger is called made up or unknown", () => {
    expect(scenario(many(48), "stranger")).toBe("made-up");
    expect(scenario(many(49), "stranger")).toBe("unknown");
    expect(scenario(operated(many(49), "after-flush-store"), "stranger")).toBe("unknown");
  });

  test("does not grow when one cookie is issued over and over", () => {
    const ledger = Array.from({ length: 100 }).reduce<Ledger>((ledger) => signIn(ledger, "cookie"), empty);
    expect(ledger.issued).toHaveLength(1);
    expect(ledger.forgot).toBe(false);
  });

  test("keeps the cookie that Alice began with, however often a thief had his refreshed", () => {
    let ledger = signIn(signIn(empty, text(0)), "his", { user: "bob" });
    for (let time = 1; time < 100; time++) ledger = renew(ledger, text(time - 1), text(time), time);
    expect(ledger.issued.length).toBeLessThanOrEqual(48);
    expect(scenario(ledger, text(0))).toBe("while-signed-in");
    expect(scenario(ledger, "his")).toBe("somebody-else");
    expect(scenario(logOut(ledger, text(99)), text(0))).toBe("after-logout");
    expect(scenario(logOut(ledger, text(0)), text(99), at(100))).toBe("after-logout");
  });
});

describe("a fingerprint", () => {
  const all: readonly Mechanism[] = mechanisms;

  test.each(all)(
    "$id: is the same for all texts of one cookie, and another for another",
    async (mechanism) => {
      const server = testServer();
      const cookie = await mechanism.issue("alice", server);
      const nameOf = (text: string) => fingerprint(mechanism.canonical(text));
      for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
        const text = cookie.slice(0, -1) + last;
        const { accepted } = await mechanism.verify(text, server);
        expect(nameOf(text) === nameOf(cookie)).toBe(accepted);
      }
    },
  );

  test("is of a fixed size, and of another text another", () => {
    const cookie = "x".repeat(100);
    expect(fingerprint(cookie)).toMatch(/^[\w-]{16}$/);
    expect(fingerprint(cookie)).not.toBe(fingerprint(`${cookie}x`));
  });

  test("is all that the ledger keeps of a cookie, besides when it was made", async () => {
    for (const mechanism of all) {
      const cookie = await mechanism.issue("alice", testServer());
      const kept = JSON.stringify(signIn(empty, cookie), (name, value) =>
        ["issuedAt", "loginAt"].includes(name) ? undefined : value,
      );
      for (let at = 0; at + 8 <= cookie.length; at++) expect(kept).not.toContain(cookie.slice(at, at + 8));
    }
  });
});
