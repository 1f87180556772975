import { readFileSync } from "fs";
import { chromium } from "playwright";

const [, , file, out, n = "12"] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: 960, height: 600 } });
await p.route("**/*", (r) =>
  r.request().url().endsWith(".webm")
    ? r.fulfill({ contentType: "video/webm", body: readFileSync(file) })
    : r.fulfill({
        contentType: "text/html",
        body: '<body style="margin:0"><video muted style="width:960px"></video>',
      }),
);
await p.goto("https://film.invalid/");
await p.evaluate(async () => {
  const b = await (await fetch("/f.webm")).blob();
  document.querySelector("video").src = URL.createObjectURL(b);
});
const d = await p.evaluate(
  () =>
    new Promise((r) => {
      const v = document.querySelector("video");
      v.onloadedmetadata = () => r([v.duration, v.videoWidth, v.videoHeight]);
      if (v.readyState) r([v.duration, v.videoWidth, v.videoHeight]);
    }),
);
console.log(d);
for (let i = 0; i < +n; i++) {
  const t = (d[0] * (i + 0.5)) / +n;
  await p.evaluate(
    (t) =>
      new Promise((r) => {
        const v = document.querySelector("video");
        v.onseeked = r;
        v.currentTime = t;
      }),
    t,
  );
  await p.screenshot({ path: `/tmp/${out}-${String(i).padStart(2, "0")}.png` });
}
await b.close();
