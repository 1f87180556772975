import { ButtonLink } from "@/components/ui/button";
import { SiteHeader } from "@/components/ui/header";

export const metadata = { title: "Nothing here · Session Replay Lab" };

/** What stands at an address where there is no page. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-xl px-6 py-20">
        <h1 className="text-2xl font-semibold">There is no page at this address.</h1>
        <p className="mt-2 mb-5 text-soft">
          Look for a letter too many or too few in it, or go on from one of these. Nothing that you did is
          lost.
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink primary href="/">
            Open the lab
          </ButtonLink>
          <ButtonLink href="/learn">See all chapters</ButtonLink>
        </div>
      </main>
    </>
  );
}
