import type { Sent } from "./curl";

const foot =
  "position:fixed;left:0;right:0;bottom:0;background:var(--card);color:var(--ink);border-top:1px solid var(--edge);box-shadow:0 -12px 30px rgb(0 0 0/.12);padding:20px 28px 24px;font:500 30px/1.3 var(--font-sans);letter-spacing:-.01em;text-wrap:pretty";

/** A caption at the foot of the page, big enough for a room. */
export const captionHtml = (says: string) =>
  `<div style="${foot}"><div style="max-width:1344px;margin:auto;min-height:2.7em">${escaped(says)}</div></div>`;

const card =
  "position:fixed;inset:0;display:grid;place-content:center;background:var(--paper);color:var(--ink);text-align:center;font-family:var(--font-sans);padding:0 8vw";

/** What is to be played, before it begins. */
export const titleHtml = (title: string, about: string) =>
  `<div style="${card}"><div style="font:600 52px/1.15 var(--font-sans);letter-spacing:-.025em">${escaped(title)}</div><div style="font:400 26px/1.4 var(--font-sans);margin-top:18px;text-wrap:balance">${escaped(about)}</div></div>`;

/** Lets the foot of the page be scrolled above a caption, and leaves it to the captions to say what to do. */
export const roomForCaptions =
  ":root { scroll-padding-bottom: 9rem } main { padding-bottom: 10rem } [data-part=hint] { display: none }";

export const folded = "[data-part=inside], [data-part=operator] { display: none }";

const panel =
  "position:fixed;left:50%;top:50%;transform:translate(-50%,-60%);width:min(1100px,92vw);background:#14161a;color:#e8e6e1;border-radius:14px;box-shadow:0 24px 60px rgb(0 0 0/.4);padding:22px 26px;font:15px/1.55 var(--font-mono);overflow-wrap:anywhere";

/** A terminal with what was typed and what came back. */
export const terminalHtml = (commands: readonly Sent[]) =>
  `<div style="${panel}">${commands.map(commandHtml).join('<div style="height:14px"></div>')}</div>`;

const commandHtml = ({ command, head, verdict }: Sent) => {
  const { accepted, user, failed } = verdict;
  const colour = accepted ? "#ff9d9d" : "#7fe0a8";
  return [
    `<div><span style="color:#9a9a92">$</span> ${escaped(command)}</div>`,
    `<div style="color:${colour}">${escaped(head)} ${escaped(JSON.stringify({ accepted, user, failed }))}</div>`,
  ].join("");
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
