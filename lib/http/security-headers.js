/**
 * The headers that tell a browser what an answer may do, as the OWASP Secure Headers Project recommends them. The server
 * that answers adds them: `next.config.js` to what Next.js sends, `scripts/lane` to all else.
 */

/** For an answer that is no page of the lab's own: it may load a style and a picture of its own and send a form, and nothing more. */
export const closedPolicy = policy({
  "default-src": "'none'",
  "style-src": "'self'",
  "img-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
});

/**
 * For a page: only scripts that carry its nonce, and those that they load. A style attribute cannot carry one; those are
 * widths and grid columns that React writes.
 * @param {string} nonce new for each answer
 * @param {{ isDevelopment?: boolean }} how `next dev` evaluates code, adds styles, and tells news over a web socket
 */
export const pagePolicy = (nonce, { isDevelopment = false } = {}) =>
  policy({
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src-elem": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
  });

/** @type {Record<string, string>} */
export const securityHeaders = {
  "Content-Security-Policy": closedPolicy,
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "sync-xhr",
    "usb",
    "xr-spatial-tracking",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "X-Frame-Options": "DENY",
  "X-Permitted-Cross-Domain-Policies": "none",
};

/** Where the browser came over TLS: for two years by TLS only. Elsewhere it would mean nothing. */
export const overTls = { "Strict-Transport-Security": "max-age=63072000" };

/** Whether the proxy nearest to this server says that the browser came over TLS; each adds what it knows at the end. */
export const saysTls = (/** @type {string | null | undefined} */ forwardedProto) =>
  /(^|,\s*)https\s*$/i.test(forwardedProto ?? "");

/** @param {Record<string, string>} directives */
function policy(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
