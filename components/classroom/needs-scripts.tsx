/** What a page of the classroom says where JavaScript does not run. */
export const NeedsScripts = () => (
  <noscript>
    <p className="mb-6 rounded-[14px] border border-in bg-in-bg px-4 py-3 text-sm text-in">
      <strong className="font-semibold">Without JavaScript nothing can be sent from here.</strong> Switch it
      on and load the page again.
    </p>
  </noscript>
);
