/** What Upstash asks for without a plan, in dollars: https://upstash.com/pricing/redis */
export const perHundredThousand = 0.2;

/**
 * What a class of 1,000 costs in an hour, in dollars.
 * @param {number} perLearnerMinute commands
 */
export const classHour = (perLearnerMinute) => (perLearnerMinute * 60 * 1000 * perHundredThousand) / 100_000;
