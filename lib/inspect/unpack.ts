/**
 * The text that zlib made shorter: at most `limit` bytes of it, since 64 kB may stand for 64 MB. Null where it is no zlib
 * or no UTF-8. `cut` says that more would follow.
 */
export async function unpack(
  zlib: Uint8Array,
  limit: number,
): Promise<{ text: string; cut: boolean } | null> {
  const stream = new Blob([zlib as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  let left = limit;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), cut: false };
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.length;
      if (left < 0) {
        await reader.cancel();
        return { text, cut: true };
      }
    }
  } catch {
    return null;
  }
}
