import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { mechanisms } from "@/lib/mechanisms";
import { controls, send, signIn, startLab } from "./testing-client";

const ids = mechanisms.map(({ id }) => id);

type View = { keys: string[]; records: { value: { secret?: string } }[] };

/** All that nobody without the keys of a site may learn: its keys, and those that it gave its users. */
async function secretsOf(lab: string, owner: string, id: string): Promise<string[]> {
  const response = await send(`GET /api/labs/${lab}/${id}/server`, { cookie: owner });
  const { keys, records }: View = await response.json();
  return [...keys, ...records.flatMap(({ value }) => value.secret ?? [])];
}

/** An answer as it goes over the wire, its headers too. */
async function wireOf(line: string, sent?: Parameters<typeof send>[1]): Promise<string> {
  const response = await send(line, sent);
  return [JSON.stringify([...response.headers]), await response.text()].join("\n");
}

describe.each(ids)("%s", (id) => {
  test("no answer but the view of the server itself holds a key, of whoever it is asked", async () => {
    const { lab, owner } = await startLab();
    const [alice, attacker] = [`/labs/${lab}/alice/${id}`, `/labs/${lab}/attacker/${id}`];
    const cookie = await signIn(alice);
    const edits = anatomy[id].edits.map(({ of }) => `session=${of(cookie.slice("session=".length))}`);
    const sent = [cookie, ...edits, "session=garbage", undefined];
    const secrets = await secretsOf(lab, owner, id);

    const answers: string[] = [];
    const ask = async (...request: Parameters<typeof wireOf>) => answers.push(await wireOf(...request));
    for (const cookie of sent)
      for (const line of [`GET ${alice}`, `GET ${alice}/account`, `GET ${attacker}/account`])
        await ask(line, { cookie });
    await ask(`GET ${alice}/wiretap`, { cookie });
    await ask(`GET ${alice}/account`, { cookie: "session=x", accept: "text/html" });
    await ask(`GET /api/labs/${lab}`, { cookie: owner });
    await ask(`PATCH /api/labs/${lab}`, { cookie: owner, body: { refreshEachRequest: true } });
    await ask(`GET ${attacker}/account`, { cookie });
    for (const line of controls(lab).filter((line) => !line.startsWith("PATCH"))) await ask(line);
    for (const act of ["forge", "rotate-key-with-fallback", "take-store-away"])
      await ask(`POST /api/labs/${lab}/${id}/${act}`, { cookie: owner });
    await ask(`GET ${attacker}/account`, { cookie });
    await ask(`POST ${alice}/login`, { cookie });
    await ask(`POST /api/labs/${lab}/${id}/put-store-back`, { cookie: owner });
    await ask(`POST ${alice}/login`, { cookie });
    await ask(`POST ${alice}/logout`, { cookie });
    await ask(`POST ${alice}/logout-everywhere`, { cookie: await signIn(alice) });

    secrets.push(...(await secretsOf(lab, owner, id)));
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    expect(await wireOf(`GET /api/labs/${lab}/${id}/server`, { cookie: owner })).toContain(secrets.at(-1));
    for (const secret of secrets)
      for (const answer of answers) expect(answer.includes(secret), answer).toBe(false);
  });
});

test("the view of a server holds no key of another one, nor of another lab", async () => {
  const labs = [await startLab(), await startLab()];
  const views = [];
  for (const { lab, owner } of labs)
    for (const id of ids) {
      await signIn(`/labs/${lab}/alice/${id}`);
      const text = await wireOf(`GET /api/labs/${lab}/${id}/server`, { cookie: owner });
      views.push({ text, secrets: await secretsOf(lab, owner, id) });
    }
  for (const one of views)
    for (const other of views)
      for (const secret of other.secrets) expect(one.text.includes(secret)).toBe(one === other);
});
