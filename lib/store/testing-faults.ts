import type { ServerResponse } from "node:http";

/** One command of a pipeline, such as ["get", "key"]. */
export type Command = [name: string, ...args: string[]];

/** What a store does with a request over its REST API. `answer` sends what a healthy one would say. */
export type Answering = (response: ServerResponse, commands: Command[], answer: () => void) => void;

const withStatus =
  (status: number, body: string): Answering =>
  (response) => {
    response.writeHead(status).end(body);
  };

export const forEachCommand =
  (answer: unknown): Answering =>
  (response, commands) => {
    response.end(JSON.stringify(commands.map(() => answer)));
  };

const late =
  (milliseconds: number): Answering =>
  (_response, _commands, answer) =>
    void setTimeout(answer, milliseconds).unref();

/** Far more than any answer of a store, and never the end of it; as fast as a network brings it. */
const endless: Answering = (response) => {
  response.write('[{"result":"');
  const more = setInterval(() => response.write("x".repeat(65_536)), 10);
  response.once("close", () => clearInterval(more));
};

/** All that a store may do instead of answering, by what is said of it. */
export const faults = {
  "answers 500": withStatus(500, '{"error":"ERR internal"}'),
  "answers 500 as a page": withStatus(500, "<html>Bad day</html>"),
  "answers 401 to the token": withStatus(401, '{"error":"WRONGPASS invalid or missing auth token"}'),
  "answers with a page": withStatus(200, "<html>Sign in to the airport's network</html>"),
  "answers nothing": withStatus(200, ""),
  "answers null": withStatus(200, "null"),
  "answers an object": withStatus(200, "{}"),
  "answers too few commands": withStatus(200, "[]"),
  "answers a command without a result": forEachCommand({}),
  "answers a command with what it never returns": forEachCommand({ result: { a: 1 } }),
  "refuses a command": forEachCommand({ error: "ERR max daily request limit exceeded" }),
  "answers half": withStatus(200, '[{"result":"te'),
  "answers without an end": endless,
  "answers after 800 ms": late(800),
  "answers after 5 s": late(5000),
  hangs: () => {},
  "hangs halfway through its answer": (response) => response.writeHead(200).write('[{"result":'),
  "hangs up": (response) => response.destroy(),
} satisfies Record<string, Answering>;

export type Fault = keyof typeof faults;
