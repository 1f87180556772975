import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * What the tests need and npm does not have: the commands it goes by, where else it usually stands, Debian's package,
 * what a person is told to install, and what is skipped without it.
 */
export const needs = {
  chromium: {
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    ],
    debian: "chromium",
    install: "Chromium or Google Chrome, or set CHROMIUM_PATH to one",
    skipped: "the browser tests",
  },
  "redis-server": {
    commands: ["redis-server"],
    places: [],
    debian: "redis-server",
    install: "Redis (redis-server)",
    skipped: "the tests over a real Redis",
  },
  curl: {
    commands: ["curl"],
    places: [],
    debian: "curl",
    install: "curl",
    skipped: "the test of the copied cURL command",
  },
};

/** The path of a needed program on this machine, if it is there. */
export function locate(name) {
  const { commands, places } = needs[name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...onPath, ...places].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
