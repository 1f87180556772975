import type { Part } from "@/lib/anatomy/anatomy";
import { bytesOf, endOfBytes } from "../base64";
import type { Format } from "../format";

/**
 * What ASP.NET Core’s data protection sealed: four fixed bytes, the id of the key, the rest encrypted.
 *
 * Source: ASP.NET Core, KeyRingBasedDataProtector.
 */
export const aspnetCore: Format = {
  id: "aspnet-core",
  names: /^\.AspNetCore\./,

  read({ value }) {
    if (!value.startsWith("CfDJ8") || !/^[\w-]+={0,2}$/.test(value)) return null;
    const id = bytesOf(value)?.subarray(4, 20);
    const [magicEnd, idEnd] = [endOfBytes(4), endOfBytes(20)];
    const isWhole = id?.length === 16 && value.length > idEnd;
    const parts: Part[] = [
      {
        text: value.slice(0, magicEnd),
        kind: "frame",
        name: "mark",
        says: "The same four bytes in all of them.",
      },
      {
        text: value.slice(magicEnd, idEnd),
        kind: "id",
        name: "key id",
        says: isWhole ? keySays(id) : "Cut off.",
      },
      {
        text: value.slice(idEnd),
        kind: "sealed",
        name: "ticket",
        says: "Encrypted and authenticated: nobody reads it without the key.",
      },
    ];
    return {
      parts: parts.filter(({ text }) => text !== ""),
      damage: isWhole ? undefined : "It is cut off.",
    };
  },
};

/** .NET keeps the first three groups of a GUID with their last byte first. */
function keySays(id: Uint8Array): string {
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  const hex = order.map((at) => (id[at] ?? 0).toString(16).padStart(2, "0")).join("");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `Which of the server’s keys sealed it: ${groups.join("-")}.`;
}
