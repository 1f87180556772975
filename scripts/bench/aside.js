import { spawn } from "node:child_process";
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../run.js";

/** Inside the project, so that what is built there finds the same packages. */
const beside = join(root, ".bench");

export const nextCommand = join(root, "node_modules", "next", "dist", "bin", "next");

/**
 * Builds another application with this project's Next.js, in a folder of its own that git does not see.
 * @param {string} name
 * @param {(folder: string) => Promise<unknown>} fill puts the application's files there
 * @returns {Promise<string>} its folder
 */
export async function buildAside(name, fill) {
  const folder = join(beside, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await fill(folder);
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [nextCommand, "build"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Building ${name} failed (exit code ${code})`);
  return folder;
}

/** What the routes are built of. The lock file stays where it is: beside it Next.js would look for the packages. */
const parts =
  /^(app|components|lib|package\.json|tsconfig\.json|proxy\.ts|instrumentation.*\.ts|mdx-components\.tsx)$/;

/** The project's own, but for a build that stays where it is. */
const settings = `import ours from "../../next.config.js";
export default { ...ours, output: undefined, outputFileTracingIncludes: undefined };
`;

/**
 * Copies this project without its pages, which take long to build and are not asked for.
 * @param {string} folder
 */
export async function copyRoutes(folder) {
  const app = join(root, "app");
  const filter = (path) => !path.startsWith(app) || !/\.(tsx|css)$/.test(path);
  for (const name of await readdir(root))
    if (parts.test(name)) await cp(join(root, name), join(folder, name), { recursive: true, filter });
  await writeFile(join(folder, "next.config.js"), settings);
}

/** Takes all of them away. */
export const clearAside = () => rm(beside, { recursive: true, force: true });
