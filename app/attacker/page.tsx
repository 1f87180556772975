import { Received } from "@/components/attacker/received";
import { SiteHeader } from "@/components/ui/header";
import { pageMetadata } from "../page-metadata";

export const metadata = {
  ...pageMetadata("You play the thief", "A cookie out of somebody’s lab, to be replayed from this device."),
  robots: { index: false, follow: false },
};

export default function Page() {
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-[62rem] px-7 pt-9 pb-20 max-sm:px-4 max-sm:pt-6">
        <h1 className="text-[34px]/[1.15] font-semibold tracking-[-.022em] text-balance max-sm:text-[27px]">
          You play the thief
        </h1>
        <p className="mt-2.5 mb-6 max-w-[46rem] text-[17px]/[1.6] text-pretty text-soft max-sm:text-[15px]">
          Your neighbour has sent you a session cookie out of a lab. Its site, its users and their accounts
          are made up; the requests are real. Send the cookie, and see whose account it opens.
        </p>
        <noscript>
          <p className="rounded-[10px] bg-wash px-3.5 py-2.5">
            This page reads the cookie out of the link with JavaScript. Switch JavaScript on and open the link
            again.
          </p>
        </noscript>
        <Received />
      </main>
    </>
  );
}
