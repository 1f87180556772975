/**
 * What a page's scripts came to, compressed as they were sent, in bytes. Each counts once, however often it was asked for.
 * @param {{ name: string, encodedBodySize: number }[]} resources as the browser's Resource Timing tells them
 */
export function scriptBytes(resources) {
  const sizes = new Map();
  for (const { name, encodedBodySize } of resources)
    if (new URL(name).pathname.endsWith(".js"))
      sizes.set(name, Math.max(sizes.get(name) ?? 0, encodedBodySize));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * Loads a page as somebody does who was never there. Resolves to the bytes of its scripts.
 * @param {import("playwright").Browser} browser
 * @param {string} url
 */
export async function scriptsOf(browser, url) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // What is loaded late is loaded all the same.
    await page.goto(url, { waitUntil: "networkidle" });
    return scriptBytes(
      await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
      ),
    );
  } finally {
    await context.close();
  }
}
