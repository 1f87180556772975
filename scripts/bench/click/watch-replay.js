/**
 * Runs in the page. Waits for the next click, then for the verdict that comes of it.
 * @param {Element} verdict where it will stand
 * @returns {{ done: Promise<{ drawn: number, seen: number }> }} in milliseconds after the click: when a frame with the
 *   new sentence was drawn, and when one in which it is fully there
 */
export function watchReplay(verdict) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const clicked = new Promise((resolve) =>
    addEventListener("click", ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true }),
  );
  const before = verdict.firstElementChild;
  const changed = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (verdict.firstElementChild === before) return;
      observer.disconnect();
      resolve(verdict.firstElementChild);
    });
    observer.observe(verdict, { childList: true });
  });
  const watch = async () => {
    const [began, sentence] = await Promise.all([clicked, changed]);
    await frame();
    const drawn = performance.now() - began;
    await Promise.all(sentence.getAnimations().map(({ finished }) => finished));
    return { drawn, seen: performance.now() - began };
  };
  return { done: watch() };
}
