"use client";

import { Button } from "@/components/ui/button";

/** What stands in place of a page that cannot be drawn. What this device kept of the lab may be the cause. */
export default function Broken() {
  return (
    <main className="mx-auto max-w-xl px-6 py-20">
      <h1 className="text-2xl font-semibold">This page could not be drawn.</h1>
      <p className="mt-2 mb-5 text-soft">
        Reload it. If that does not help, forget what this browser kept of the lab and begin anew.
      </p>
      <div className="flex gap-2">
        <Button primary onClick={() => location.reload()}>
          Reload
        </Button>
        <Button
          onClick={() => {
            localStorage.clear();
            location.reload();
          }}
        >
          Forget and begin anew
        </Button>
      </div>
    </main>
  );
}
