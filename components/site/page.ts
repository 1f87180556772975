import type { AccountVerdict } from "@/lib/lab/acts";
import { type Browser, browsers } from "@/lib/lab/browsers";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../words/mechanisms";
import { personName } from "../words/people";
import { refusalWords } from "../words/verdicts";
import { type Html, html } from "./html";

type Props = {
  path: string;
  browser: Browser;
  mechanism: MechanismId;
  verdict: AccountVerdict;
  sent: boolean;
};

/** The small site that Alice has an account at, as a browser shows it: a page without scripts. */
export function sitePage(props: Props): string {
  const { verdict } = props;
  return verdict.accepted && verdict.user !== undefined
    ? page(props, account(props, verdict.user))
    : page(props, door(props));
}

function page({ browser, mechanism }: Props, content: Html): string {
  const owner = browser === "attacker" ? "the attacker’s" : `${personName(browser)}’s`;
  return document(
    "Little Post",
    html`<aside class="whose">You are looking through <b>${owner} browser</b> at the copy of the site that keeps its
      session as <b>${mechanismWords[mechanism].name}</b>. <a href="/">Back to the lab</a></aside>
    <main>
      <header><span class="stamp" aria-hidden="true">✉</span> Little Post</header>
      ${content}
    </main>`,
  );
}

const account = ({ path }: Props, user: string) => html`
      <h1>Signed in as ${personName(user)}</h1>
      <p>This is ${personName(user)}’s private account. Whoever the site takes for ${personName(user)} can read it.</p>
      <dl>
        <div><dt>Address</dt><dd>${user}@little-post.example</dd></div>
        <div><dt>Unread letters</dt><dd>3</dd></div>
        <div><dt>Latest</dt><dd>“Your new door code”</dd></div>
      </dl>
      <div class="forms">
        <form method="post" action="${path}/logout"><button>Log out</button></form>
        <form method="post" action="${path}/logout-everywhere"><button class="quiet">Log out everywhere</button></form>
      </div>`;

const door = ({ path, browser, verdict, sent }: Props) => html`
      <h1>Please sign in</h1>
      <p>${refusalWords(verdict, sent)}</p>
      <div class="forms">
        <form method="post" action="${path}/login"><button>Sign in as ${personName(browsers[browser])}</button></form>
      </div>`;

/** What a person sees when the site cannot be shown. */
export const trouble = ({ title, detail }: { title: string; detail: string }) =>
  document(
    title,
    html`<main>
      <header><span class="stamp" aria-hidden="true">✉</span> Little Post</header>
      <h1>${title}</h1>
      <p>${detail}</p>
      <p><a href="">Try again</a> · <a href="/">Open the lab</a></p>
    </main>`,
  );

const document = (title: string, body: Html) =>
  html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="stylesheet" href="/site.css">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
  </head>
  <body>
    ${body}
  </body>
</html>
`.text;
