import { Fragment } from "react";

const asvs = "https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en";
const wstg =
  "https://github.com/OWASP/wstg/tree/master/document/4-Web_Application_Security_Testing/06-Session_Management";

/** The pages of the Application Security Verification Standard by the number of their chapter. */
const asvsPages: Record<string, string> = {
  "3": `${asvs}/0x12-V3-Web-Frontend-Security.md`,
  "7": `${asvs}/0x16-V7-Session-Management.md`,
};

/** Requirements of OWASP’s Application Security Verification Standard 5.0. */
export const Asvs = ({ n }: { n: string }) => (
  <>
    {n.split(" ").map((number, at) => (
      <Fragment key={number}>
        {at > 0 && ", "}
        <a href={asvsPages[number.charAt(0)]} className="whitespace-nowrap">
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
