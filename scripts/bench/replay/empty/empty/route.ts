/** The least that a route can answer, which all that a replay costs is held against. */
export const GET = async () => new Response(null, { status: 204 });
