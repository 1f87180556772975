/** The light colours of app/globals.css, for pictures that no style sheet reaches. */
export const light = {
  paper: "#faf9f6",
  card: "#ffffff",
  ink: "#1c1b1a",
  soft: "#625e59",
  line: "#e4e0d9",
  payload: "#9a4408",
  in: "#be123c",
  "in-bg": "#ffe4e6",
  out: "#046c4e",
} as const;
