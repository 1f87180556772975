import { expect, test } from "vitest";
import { readInput } from "@/lib/inspect/input";
import { percentDecoded } from "@/lib/inspect/recognise";
import { connect, django, keygrip } from "@/lib/inspect/testing-vectors";
import { vectors as itsdangerous } from "@/lib/itsdangerous/testing-vectors";
import { vectors as others } from "@/lib/mechanisms/testing-vectors";
import { examples } from "./examples";

const real = new Set([
  ...itsdangerous.map(({ token }) => token),
  ...others.iron.map(({ seal }) => seal),
  ...others.jwt.map(({ token }) => token),
  ...connect.map(({ signed }) => signed),
  ...keygrip.map(({ value }) => value),
  ...django.map(({ token }) => token),
]);

test.each(examples)("what the example $name shows was made by a real library", ({ text }) => {
  for (const { value } of readInput(text)?.cookies ?? []) expect(real).toContain(percentDecoded(value));
});
