/** Why a jar that ought to be empty is not: cookies go to every port of a host. */
export const ForeignCookie = () => (
  <p role="note" className="mb-5 rounded-[14px] border border-edge bg-wash px-4 py-3 text-sm">
    <strong className="font-semibold">Another application on this host uses a cookie named “session”.</strong>{" "}
    Browsers send it to every port, so it lies in every empty jar below. Remove it in the browser’s settings,
    or open the lab under another name: 127.0.0.1 in place of localhost, or the other way round.
  </p>
);
