import { EnvError, readEnv, readLimits, readLogLevel, readSite, readTrustedProxies } from "@/lib/env";

// A wrong environment stops the start, with a message that says what to set.
try {
  readEnv();
  readSite();
  readLimits();
  readLogLevel();
  readTrustedProxies();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
