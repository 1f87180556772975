import { describe, expect, test } from "vitest";
import { cookieOf, removeCookie, setCookie } from "./cookies";

const withCookies = (cookie: string) => new Request("http://lab.example/", { headers: { cookie } });

describe("the value of a cookie", () => {
  test.each(["abc", "a%20b%3D", "a=b==", '"quoted"', "a+b/c", "%", "%zz", "a.b.c", "é"])(
    "is exactly what was sent: %s",
    (value) => {
      expect(cookieOf(withCookies(`other=1; session=${value}; more=2`), "session")).toBe(value);
    },
  );

  test("is not there when no cookie of that name is", () => {
    expect(cookieOf(new Request("http://lab.example/"), "session")).toBeUndefined();
    for (const cookies of ["", "x", "other=1", "Session=1", "sessions=1", "xsession=1"])
      expect(cookieOf(withCookies(cookies), "session")).toBeUndefined();
  });

  test("is not what every object has", () => {
    expect(cookieOf(withCookies("a=1"), "constructor")).toBeUndefined();
    expect(cookieOf(withCookies("__proto__=1"), "session")).toBeUndefined();
  });

  test("is the first of two: the one with the longer path comes first", () => {
    expect(cookieOf(withCookies("session=1; session=2"), "session")).toBe("1");
  });

  test("can be empty", () => {
    expect(cookieOf(withCookies("session="), "session")).toBe("");
  });
});

describe("a Set-Cookie header", () => {
  test("says all that it was given, and the value as it is", () => {
    const text = setCookie({
      name: "session",
      value: "a.b-c_d=",
      path: "/labs/x/alice/flask",
      httpOnly: true,
      sameSite: "lax",
      maxAge: 30,
    });
    const [pair, ...attributes] = text.split("; ");
    expect(pair).toBe("session=a.b-c_d=");
    expect(attributes.toSorted()).toEqual([
      "HttpOnly",
      "Max-Age=30",
      "Path=/labs/x/alice/flask",
      "SameSite=Lax",
    ]);
  });

  test("that removes a cookie empties it at its path, at once", () => {
    const [pair, ...attributes] = removeCookie("session", "/labs/x/alice/flask").split("; ");
    expect(pair).toBe("session=");
    expect(attributes.toSorted()).toEqual([
      "HttpOnly",
      "Max-Age=0",
      "Path=/labs/x/alice/flask",
      "SameSite=Lax",
    ]);
  });

  test("that removes a cookie of the lab's own says what it was set with", () => {
    const text = removeCookie("control", "/api/labs/x", "strict");
    expect(text.split("; ").toSorted()).toEqual([
      "HttpOnly",
      "Max-Age=0",
      "Path=/api/labs/x",
      "SameSite=Strict",
      "control=",
    ]);
  });

  test("cannot be made to say more by what is in a value", () => {
    for (const value of ["a; Path=/", "a\r\nSet-Cookie: b=c", "a b", "é"])
      expect(() => setCookie({ name: "session", value })).toThrow(TypeError);
  });
});
