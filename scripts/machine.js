import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * What the tests need and npm does not have: the commands it goes by, where else it usually stands, what a program of
 * that name has to pass if the name is not enough, Debian's packages, what a person is told to install, and what is
 * skipped without it.
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
    skipped: "the browser tests and most of those of check-app",
  },
  "redis-server": {
    commands: ["redis-server"],
    places: [],
    debian: "redis-server",
    install: "Redis (redis-server)",
    skipped: "the tests over a real Redis",
  },
  "python3-flask": {
    commands: ["python3", "python"],
    places: [],
    // A machine can have several Pythons, and only one of them Flask.
    works: (path) => spawnSync(path, ["-c", "import flask"]).status === 0,
    debian: "python3-flask",
    install: "Flask for a Python 3 on PATH (python3-flask, or pip install flask)",
    skipped: "the tests against real Flask",
  },
  "python3-flask-session": {
    commands: ["python3", "python"],
    places: [],
    works: (path) => spawnSync(path, ["-c", "import flask_session, redis"]).status === 0,
    debian: "python3-flask-session python3-redis",
    install: "Flask-Session and redis for a Python 3 on PATH (python3-flask-session and python3-redis)",
    skipped: "the test of check-app against Flask-Session",
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
  const { commands, places, works = () => true } = needs[name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...onPath, ...places].find((path) => isProgram(path) && works(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
