import type { APIRequestContext } from "playwright/test";
import { expectProblem, setCookies } from "./kit/answers";
import { LabApi } from "./kit/lab-api";
import { expect, test } from "./kit/test";

/** Everything that only a lab's owner may do, sent by `request` with `headers`. */
function ownersActs(request: APIRequestContext, lab: LabApi, headers: Record<string, string> = {}) {
  return [
    () => request.patch(lab.path, { headers, data: { advanceSeconds: 10 } }),
    () => request.post(`${lab.path}/redis/rotate-key`, { headers }),
    () => request.post(`${lab.path}/redis/flush-store`, { headers }),
    () => request.get(`${lab.path}/flask/server`, { headers }),
    () => request.post(`${lab.path}/flask/forge`, { headers }),
    () => request.delete(lab.path, { headers }),
  ];
}

test("a stranger can neither move a lab's clock nor operate its sites nor forget it", async ({
  api,
  stranger,
}) => {
  for (const act of ownersActs(stranger, api))
    await expectProblem(await act(), { status: 403, detail: /control cookie/ });
  expect((await api.read()).status()).toBe(200);
});

test("another lab's control cookie controls nothing here, nor does a forged one", async ({
  api,
  stranger,
}) => {
  const other = await LabApi.start(stranger);
  const [cookie] = setCookies(other.created);
  const edited = `${cookie?.control}`.replace(/.{9}$/, "AAAAAAAAA");
  for (const value of [cookie?.control, edited, "", "x", "Fe26.2*1*a*b*c**d*e~2"])
    for (const act of ownersActs(stranger, api, { Cookie: `control=${value}` }))
      await expectProblem(await act(), { status: 403, detail: /control cookie/ });
});

test("a page of another origin controls nothing, even in the owner's browser", async ({ api }) => {
  for (const site of ["cross-site", "same-site"])
    for (const act of ownersActs(api.request, api, { "Sec-Fetch-Site": site }))
      await expectProblem(await act(), { status: 403, detail: /lab's own page/ });
  expect((await api.read()).status()).toBe(200);
});

test("a forgotten lab is a problem wherever one asks for it, and the problem says how to start a new one", async ({
  api,
  stranger,
}) => {
  await api.login("alice", "redis");
  await api.forget();
  const answers = [
    await api.read(),
    ...(await Promise.all(ownersActs(stranger, api).map((act) => act()))),
    await api.login("alice", "redis"),
    await api.account("alice", "redis"),
    await api.logout("alice", "redis"),
    await api.logoutEverywhere("alice", "redis"),
    await api.wiretap("alice", "redis"),
    await api.request.get(api.site("alice", "redis")),
  ];
  for (const answer of answers) await expectProblem(answer, { status: 404, detail: /start a new one/ });
});
