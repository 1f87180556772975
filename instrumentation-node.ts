import { EnvError, readEnv, readSite } from "@/lib/env";

// A wrong environment stops the start, with a message that says what to set.
try {
  readEnv();
  readSite();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
