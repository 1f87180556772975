/** The classes of `app/learn/code.css`, by the colour that Shiki's theme gives a token. */
export const classes = {
  "#A0111F": "code-keyword",
  "#622CBC": "code-function",
  "#023B95": "code-constant",
  "#032563": "code-string",
  "#702C00": "code-variable",
  "#66707B": "code-comment",
};

/** The colour of the text itself, which needs no class. */
const plain = "#0E1116";

/**
 * A rehype plugin to come after Shiki's: gives tokens a class in place of a style, which a page would hold twice for each
 * of them.
 * @throws {Error} when a token has a colour that there is no class for
 */
export default function codeClasses() {
  return (tree) => visit(tree);
}

function visit(node) {
  if (node.tagName === "pre") delete node.properties.style;
  node.children = node.children?.flatMap((child) => {
    visit(child);
    const colour = child.tagName === "span" && /^color:(#\w+)$/.exec(child.properties.style)?.[1];
    if (!colour) return [child];
    if (colour === plain) return child.children;
    if (!classes[colour]) throw new Error(`there is no class for code in the colour ${colour}`);
    child.properties = { className: [classes[colour]] };
    return [child];
  });
}
