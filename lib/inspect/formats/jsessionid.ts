import type { Format } from "../format";
import { bareId } from "../ids";

/** The session id of Tomcat: 32 upper-case hex digits, and the node of a cluster. Source: Tomcat, StandardSessionIdGenerator. */
export const jsessionid: Format = {
  id: "jsessionid",
  names: /^JSESSIONID$/i,

  read({ value }) {
    const [id = "", node, ...rest] = value.split(".");
    if (!/^[0-9A-F]{32}$/.test(id) || rest.length > 0) return null;
    const bare = bareId(id, "32 hexadecimal digits: 128 random bits, no data.");
    if (node === undefined) return bare;
    if (!/^\w+$/.test(node)) return null;
    const route = {
      text: node,
      kind: "frame",
      name: "node",
      says: "The server that holds the session.",
    } as const;
    return { ...bare, parts: [...bare.parts, { text: "." }, route] };
  },
};
