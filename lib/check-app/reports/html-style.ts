/** Warm paper and ink, rose for what failed and green for what held, as in the lab; the words say it as well. */
export const style = `
:root { color-scheme: light dark; --paper: #faf7f0; --ink: #2a2620; --line: #d9d2c3; --rose: #a3234a; --green: #2c6b3f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1b18; --ink: #ece6da; --line: #46413a; --rose: #ff8fae; --green: #86d29a; }
}
body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 70rem; margin: auto; padding: 1rem; }
h1, td { overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
.summary { font-size: 1.25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; }
a { color: inherit; }
code { font-size: .875rem; overflow-wrap: anywhere; }
.held { color: var(--green); font-weight: 600; }
.failed.should-hold, .could-not-be-told { color: var(--rose); font-weight: 600; }
.sources { font-size: .875rem; }
@media (max-width: 40rem) {
  thead { display: none; }
  tr { border-bottom: 1px solid var(--line); display: block; padding: .4rem 0; }
  th, td { border: 0; display: block; padding: 0; }
}
@media print { details > * { display: block; } }
`;
