/**
 * The names of the commands in a request to Upstash's REST API, as `@upstash/redis` sends them: one command as an array at
 * "/", many as an array of arrays at "/pipeline" and "/multi-exec". Upstash charges for each.
 * @param {string} body
 * @returns {string[]}
 */
export function commandsIn(body) {
  const sent = JSON.parse(body);
  const commands = sent.length === 0 || Array.isArray(sent[0]) ? sent : [sent];
  return commands.map(([name]) => String(name).toUpperCase());
}
