/** Whether a server at this address answers, and with no mistake of its own. */
export async function answers(address) {
  try {
    return (await fetch(address, { method: "HEAD" })).status < 500;
  } catch {
    return false;
  }
}
