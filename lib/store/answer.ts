import { StoreUnavailable } from "./store";

/** What the store answered. Whatever goes wrong on the way is `StoreUnavailable`, and its cause says what. */
export async function answer<T>(
  pending: Promise<unknown>,
  isAnswer: (reply: unknown) => reply is T,
): Promise<T> {
  try {
    const reply = await pending;
    if (!isAnswer(reply))
      throw new TypeError(`the reply to the command is of the wrong kind: ${typeof reply}`);
    return reply;
  } catch (error) {
    throw new StoreUnavailable("The store did not answer", { cause: withoutCommand(error) });
  }
}

/** The client ends some messages with the whole command. Keys and texts are learners' data and not for the log. */
function withoutCommand(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [reason, command] = error.message.split(", command was: ");
  return command === undefined ? error : new Error(reason);
}

export const isTextOrNull = (reply: unknown): reply is string | null =>
  reply === null || typeof reply === "string";
export const isOk = (reply: unknown): reply is "OK" => reply === "OK";
export const isCount = (reply: unknown): reply is number => typeof reply === "number";
