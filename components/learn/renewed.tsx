/** Says that what is live here is another lab than it was. */
export const Renewed = () => (
  <p role="note" className="mt-3 mb-3 rounded-xl border border-edge bg-wash px-3.5 py-2.5 text-[13px]/[1.45]">
    The lab of this chapter was gone: labs are forgotten 24 hours after their last use, and some servers
    forget them when they start again. A new one has started; what you foretold and saw is still here.
  </p>
);
