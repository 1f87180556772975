import { chromium } from "playwright";
import { inOneLine } from "./in-one-line";
import type { AllowedHosts } from "./loopback";

/** There is no Chromium, or it does not start. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

/**
 * Starts a Chromium that reaches the allowed hosts alone, and by no proxy, which would look up names by itself. What a
 * signal does to it is for the command to say.
 */
export const launch = ({ resolverRules }: AllowedHosts, executablePath?: string) =>
  chromium
    .launch({
      executablePath,
      args: [`--host-resolver-rules=${resolverRules}`, "--no-proxy-server", "--disable-quic"],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error) => {
      throw new NoBrowser(
        `${inOneLine(error)}. Install Chromium or Google Chrome, set CHROMIUM_PATH to one, or run npx playwright install chromium.`,
      );
    });
