import { readFileSync } from "node:fs";

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const others: {
  connect: { secret: string; signed: string; cookie_value: string }[];
  keygrip: { name: string; keys: string[]; value: string; sig: string }[];
} = read("../mechanisms/vectors/other-formats.json");

export const { connect, keygrip } = others;

const djangoFile: {
  rows: { secret?: string; token?: string; checks?: { sig_last_char_twin?: string }[] }[];
} = read("./vectors/django.json");

/** What Django’s signed_cookies made. The other rows of the file are about numbers. */
export const django = djangoFile.rows.flatMap(({ secret, token }) =>
  secret && token ? [{ secret, token }] : [],
);
