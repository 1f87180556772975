/** What routes look at of a request. A `Request` is one, and our own server makes a smaller one. */
export type Asked = {
  method: string;
  url: string;
  headers: Pick<Headers, "get">;
  body: AsyncIterable<Uint8Array> | null;
};
