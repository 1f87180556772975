import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EnvError, limitNames, readEnv, readLimits, readSite, readTrustedProxies } from "./env";

const url = "https://example.upstash.io";
const token = "AbCd-token=";
const secret = "a secret of thirty-two characters";
const readme = readFileSync("README.md", "utf8");
const upstash = { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, LAB_SECRET: secret };

/** What the error of this environment says. */
function complaint(
  source: Record<string, string | undefined>,
  read: (from: typeof source) => unknown = readEnv,
): string {
  try {
    read(source);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as EnvError).message;
  }
  return expect.fail("was accepted");
}

describe("the store", () => {
  it("is memory when nothing is set", () => {
    expect(readEnv({}).store).toEqual({ kind: "memory" });
    expect(readEnv({ UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: " " }).store).toEqual({
      kind: "memory",
    });
  });

  it("is Upstash when its URL and token are set", () => {
    expect(readEnv(upstash)).toMatchObject({ store: { kind: "upstash", url, token }, secret });
    const local = { ...upstash, UPSTASH_REDIS_REST_URL: " http://127.0.0.1:8079\n" };
    expect(readEnv(local).store).toEqual({ kind: "upstash", url: "http://127.0.0.1:8079", token });
  });

  it("needs both or neither, and says which is missing", () => {
    expect(complaint({ ...upstash, UPSTASH_REDIS_REST_TOKEN: undefined })).toContain(
      "UPSTASH_REDIS_REST_TOKEN is not. Set it",
    );
    expect(complaint({ ...upstash, UPSTASH_REDIS_REST_URL: "" })).toContain(
      "UPSTASH_REDIS_REST_URL is not. Set it",
    );
  });

  it.each(["redis://example.upstash.io:6379", "example.upstash.io", "https://user:pass@example.upstash.io"])(
    "is not at %s",
    (address) => {
      const message = complaint({ ...upstash, UPSTASH_REDIS_REST_URL: address });
      expect(message).toContain("Set it to an http or https address");
      expect(message).not.toContain("pass@");
    },
  );

  it("has no token that a header cannot hold, and does not show it", () => {
    const message = complaint({ ...upstash, UPSTASH_REDIS_REST_TOKEN: "AbCd\r\ntoken" });
    expect(message).toContain("UPSTASH_REDIS_REST_TOKEN");
    expect(message).not.toContain("AbCd");
  });
});

describe("the secret", () => {
  it("is the one that is set", () => {
    expect(readEnv({ LAB_SECRET: secret }).secret).toBe(secret);
    expect(readEnv({ LAB_SECRET: "x".repeat(32) }).secret).toHaveLength(32);
  });

  it("is made once for the whole process when there is only memory", () => {
    const made = readEnv({}).secret;
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(readEnv({ LAB_SECRET: "" }).secret).toBe(made);
  });

  it("has to be set with Upstash", () => {
    const message = complaint({ ...upstash, LAB_SECRET: undefined });
    expect(message).toContain("LAB_SECRET is not set");
    expect(message).toContain("openssl rand -base64 32");
  });

  it.each([upstash, {}])(
    "is refused when it is short, with Upstash or without, and is not shown",
    (source) => {
      const message = complaint({ ...source, LAB_SECRET: "only-31-characters-long-as-it-is".slice(0, 31) });
      expect(message).toContain("LAB_SECRET has 31 characters and needs 32 or more");
      expect(message).toContain("openssl rand -base64 32");
      expect(message).not.toContain("only-31");
    },
  );
});

describe("the site", () => {
  it("is on this machine unless something else is set", () => {
    expect(readSite({}).href).toBe("http://localhost:3000/");
    expect(readSite({ SITE_URL: " " }).href).toBe("http://localhost:3000/");
  });

  it.each(["https://lab.example", " https://lab.example/\n"])("is at %j", (address) => {
    expect(readSite({ SITE_URL: address }).href).toBe("https://lab.example/");
  });

  it("can be read where nothing else is as it has to be", () => {
    expect(readSite({ SITE_URL: "https://lab.example", LAB_SECRET: "short" }).host).toBe("lab.example");
  });

  it.each(["lab.example", "ftp://lab.example", "https://me:pass@lab.example", "https://lab.example/learn?a"])(
    "is not at %s",
    (address) => {
      const message = complaint({ SITE_URL: address }, readSite);
      expect(message).toContain("Set it to their http or https address without a path");
      expect(message).not.toContain("pass@");
    },
  );
});

describe("the limits", () => {
  const usual = readLimits({});

  it("are those of the README unless others are set", () => {
    const stated = [...readme.matchAll(/^\| .+ \| `(\w+)` +\| (\d+) +\|$/gm)];
    expect(stated.map(([, , otherwise]) => Number(otherwise))).toEqual(Object.values(usual));
    for (const [at, [, name = "", otherwise]] of stated.entries()) {
      const limit = Object.keys(usual)[at] ?? "";
      expect(readLimits({ [name]: `${Number(otherwise) + 1}` })).toEqual({
        ...usual,
        [limit]: Number(otherwise) + 1,
      });
    }
  });

  it("have each its line in .env.example, and no other stands there", () => {
    const lines = readFileSync(".env.example", "utf8").split("# How much may be asked")[1];
    expect([...(lines ?? "").matchAll(/^(\w+)=$/gm)].map(([, name]) => name)).toEqual(limitNames);
  });

  it("are the usual ones where a variable is blank", () => {
    expect(readLimits({ ROOM_LEARNERS: "", ROOM_JOINS_PER_MINUTE: " ", ROOMS_PER_HOUR: undefined })).toEqual(
      usual,
    );
  });

  it("are set one by one", () => {
    expect(readLimits({ ROOM_LEARNERS: " 40\n" })).toEqual({ ...usual, roomLearners: 40 });
    expect(readLimits({ ROOM_JOINS_PER_MINUTE: "1" })).toEqual({ ...usual, joinsPerMinute: 1 });
    expect(readLimits({ ROOMS_PER_HOUR: "9999999" })).toEqual({ ...usual, roomsPerHour: 9_999_999 });
  });

  it.each(["0", "-1", "1.5", "1e3", "many", "0x10", "007", "10000000", "Infinity", "5 000"])(
    "are not %j, and the message says which is wrong and what to set",
    (value) => {
      for (const name of ["ROOM_LEARNERS", "ROOM_JOINS_PER_MINUTE", "ROOMS_PER_HOUR"]) {
        const message = complaint({ [name]: value }, readLimits);
        expect(message).toContain(`${name} is not a limit. Set it to a whole number from 1 to 9999999`);
      }
    },
  );
});

it.each(["10.0.0.0/33", "nobody", "10.0.0.0/", "10.0.0.1 10.0.0.2", "::1/129"])(
  "%s is no proxy's address",
  (named) => {
    const message = complaint({ TRUSTED_PROXIES: named }, readTrustedProxies);
    expect(message).toContain(named);
    expect(message).toContain("Set it to");
  },
);
