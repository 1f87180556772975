import { Fragment } from "react";

const asvs = "https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en";
const wstg =
  "https://github.com/OWASP/wstg/tree/master/document/4-Web_Application_Security_Testing/06-Session_Management";

/** The pages of the Application Security Verification Standard by the number of their chapter. */
const asvsPages: Record<string, string> = {
  "3": `${asvs}/0x12-V3-Web-Frontend-Security.md`,
  "7": `${asvs}/0x16-V7-Session-Management.md`,
};

/** Where the standard says what a number asks for: 7.4.1 stands in chapter 7. */
function asvsPage(number: string): string {
  const page = asvsPages[number.split(".")[0] ?? ""];
  if (!page) throw new Error(`of ASVS ${number} no page is known`);
  return page;
}

/** Requirements of OWASP’s Application Security Verification Standard 5.0. */
export const Asvs = ({ n }: { n: string }) => (
  <>
    {n.split(" ").map((number, at) => (
      <Fragment key={number}>
        {at > 0 && ", "}
        <a href={asvsPage(number)} className="whitespace-nowrap">
          ASVS {number}
        </a>
      </Fragment>
    ))}
  </>
);

/** A test of OWASP’s Web Security Testing Guide. */
export const Wstg = ({ n }: { n: string }) => (
  <a href={wstg} className="whitespace-nowrap">
    WSTG-SESS-{n}
  </a>
);
