const isMoment = (milliseconds: number) => !Number.isNaN(new Date(milliseconds).valueOf());

/** A moment, in milliseconds since 1970, as people read it. */
export const utc = (milliseconds: number) =>
  isMoment(milliseconds)
    ? `${new Date(milliseconds).toISOString().slice(0, -5).replace("T", " ")} UTC`
    : "No time that can be read.";

/** A moment some hours later. What is no moment becomes one that is far off, so that no server’s clock is past it. */
export const later = (milliseconds: number, hours: number) =>
  isMoment(milliseconds) ? milliseconds + hours * 3_600_000 : Date.UTC(2100, 0, 1);
