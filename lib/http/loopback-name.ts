/**
 * Whether a host, as a URL has it, means the very device that asks, so that it leads nowhere else (RFC 6761, 6.3;
 * RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).
 */
export const isLoopbackName = (host: string) =>
  /^((.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
