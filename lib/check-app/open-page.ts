import type { Page, Response } from "playwright";
import { CannotTell } from "./cannot-tell";
import { inOneLine } from "./in-one-line";
import { howToAllow } from "./loopback";
import type { Traffic } from "./traffic";

/**
 * Opens a page and gives its status. Throws when there is no page, or one that tells of trouble rather than of the
 * session.
 */
export async function openPage(page: Page, address: string, traffic: Traffic): Promise<number> {
  const before = new Map(traffic.refused);
  let answered: Response | undefined;
  const note = (response: Response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      answered = response;
  };
  page.on("response", note);
  const response = await page.goto(address, { waitUntil: "load" }).catch((error) => {
    traffic.mustGoOn();
    // Chromium has a page of its own for an error without one.
    if (answered && /ERR_HTTP_RESPONSE_CODE_FAILURE/.test(error.message)) return answered;
    const elsewhere = [...traffic.refused].find(([host, times]) => times !== before.get(host))?.[0];
    if (elsewhere) throw new CannotTell(leadsElsewhere(address, elsewhere));
    const isDown = /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/.test(error.message);
    throw new CannotTell(
      `${address} did not answer: ${inOneLine(error)}.${isDown ? " Is the application running there?" : ""}`,
    );
  });
  page.off("response", note);
  traffic.mustGoOn();
  const status = response?.status() ?? 200;
  if (status === 429) throw new CannotTell(`${address} answered 429: it was asked too often.`);
  if (status >= 500) throw new CannotTell(`${address} answered ${status}: an error is no refusal.`);
  return status;
}

const leadsElsewhere = (address: string, host: string) =>
  `${address} leads to ${host}, which is not this machine: refused. ${howToAllow(host)}`;
