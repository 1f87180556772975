/** How long requests that run may go on, in milliseconds. */
const longestWait = 10_000;

/**
 * Ends the process when it is told to: takes no more connections, lets the requests that run finish, and goes. A second
 * signal changes nothing, since a terminal and npm each send one.
 * @param {import("node:http").Server} server
 * @param {import("pino").Logger} log
 */
export function stopWhenTold(server, log) {
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (!server.listening) return;
    log.info({ signal }, "stopping");
    server.close(() => {
      log.info("stopped");
      process.exit();
    });
    // A connection that is kept open becomes idle after its last answer, and would be waited for.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => {
      log.warn({ seconds: longestWait / 1000 }, "stopped before every request was answered");
      process.exit(1);
    }, longestWait);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, stop);
}
