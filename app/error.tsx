"use client";

import { Button } from "@/components/ui/button";

/** What stands in place of a page that cannot be drawn. What this browser kept of the lab or the tutorial may be the cause. */
export default function Broken() {
  return (
    <main className="mx-auto max-w-xl px-6 py-20">
      <h1 className="text-2xl font-semibold">This page could not be drawn.</h1>
      <p className="mt-2 text-soft">Reload it first: that loses nothing.</p>
      <p className="mt-2 mb-5 text-soft">
        If that does not help, begin anew. All that this browser keeps will then be gone and cannot be brought
        back: its labs and what you saw in them, what you said and saw in the tutorial, and where you were in
        the tour.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button primary onClick={() => location.reload()}>
          Reload
        </Button>
        <Button
          onClick={() => {
            localStorage.clear();
            location.reload();
          }}
        >
          Forget everything and begin anew
        </Button>
      </div>
    </main>
  );
}
