/**
 * How long anybody waits before he tells whoever waits for him that nothing came, in milliseconds. Each leaves the next enough
 * to say so: whoever clicked is told after the last of them at the latest.
 */
export const patience = {
  /** The client of the store, for one trip there and back, with its retries. */
  trip: 1500,
  /** A request, for all that it asks of the store, one trip after the other. */
  store: 2000,
  /** The server, for a request, whatever holds it up. */
  request: 2300,
  /** A page, for an answer to its request. */
  answer: 2800,
  /** A page, for all that a click asks for. */
  click: 3000,
};
