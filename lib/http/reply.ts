/**
 * What a route answers. It becomes a `Response` where Next.js asks for one; our own server sends it as it is, for to make a
 * `Response` and to read it again takes longer than most routes do.
 */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: string | null,
    readonly headers: Record<string, string>,
    /** Texts of Set-Cookie headers. */
    readonly cookies: readonly string[] = [],
  ) {}

  toResponse(): Response {
    const headers = new Headers(this.headers);
    for (const cookie of this.cookies) headers.append("Set-Cookie", cookie);
    return new Response(this.body, { status: this.status, headers });
  }
}
