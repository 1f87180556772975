import { bodies } from "./bodies.js";
import { cookies } from "./cookies.js";
import { headers } from "./headers.js";
import { ids } from "./ids.js";
import { methods } from "./methods.js";
import { unicode } from "./unicode.js";

/**
 * What is wrong with a request that is otherwise right.
 * @type {Record<string, (scene: import("../right-request.js").Scene) => import("../message.js").Message>}
 */
export const kinds = { bodies, headers, cookies, ids, unicode, methods };
