import { Inspector } from "@/components/inspect/inspector";
import { SiteHeader } from "@/components/ui/header";
import { chapterPath } from "@/components/words/chapters";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata(
  "Inspect a cookie",
  "Paste a session cookie and see what it says to whoever copies it, when it ends, and whether the server can revoke it.",
);

export default function Page() {
  return (
    <>
      <SiteHeader current="/inspect" />
      <main className="mx-auto max-w-[62rem] px-7 pt-12 pb-20 max-sm:px-4 max-sm:pt-7">
        <h1 className="text-[34px]/[1.15] font-semibold tracking-[-.022em] text-balance max-sm:text-[27px]">
          Inspect a cookie
        </h1>
        <p className="mt-3 max-w-[40rem] text-[17px]/[1.6] text-pretty text-soft">
          Paste a session cookie of your own application. You see what it says to whoever copies it, whether
          the server can know when it ends, and whether the server can revoke it.
        </p>
        <noscript>
          <p className="mt-5 rounded-[10px] bg-wash px-3.5 py-2.5">
            This page reads the cookie in your browser, with JavaScript. Switch JavaScript on to use it, or
            read in{" "}
            <a href={chapterPath("what-is-in-the-cookie")} className="underline underline-offset-3">
              the tutorial
            </a>{" "}
            what is in a cookie.
          </p>
        </noscript>
        <Inspector />
      </main>
    </>
  );
}
