const kinds = ["0123456789", "abcdef", "ABCDEF", "ghijklmnopqrstuvwxyz", "GHIJKLMNOPQRSTUVWXYZ"];

/** All characters that can stand where this one does without changing a value's shape, be it hex or base64. */
export const kindOf = (character: string) => kinds.find((kind) => kind.includes(character));
