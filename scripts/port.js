import { createServer } from "node:net";

const reasons = { EADDRINUSE: "is taken", EACCES: "is not open to this user" };

/** The port that PORT names, else 3000. When it cannot be had, ends with a line that says why. */
export async function freePort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    refuse(`PORT is "${text}"; it has to be a number from 1 to 65535.`);
  }
  for (const host of ["::", "127.0.0.1"]) {
    const reason = reasons[await tryListening(port, host)];
    const other = port < 1024 || port === 65535 ? 3000 : port + 1;
    if (reason) refuse(`Port ${port} ${reason}. Choose another: PORT=${other} npm start`);
  }
  return port;
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve("free")));
  });
}

function refuse(line) {
  console.error(line);
  process.exit(1);
}

/** A port that nobody listens at. */
export function anyPort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
