/** A code as it is shown and said: QK7-M2P. */
export const shownCode = (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`;
