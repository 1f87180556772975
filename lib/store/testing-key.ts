import { randomUUID } from "node:crypto";

/** A key that no other test and no other run has. */
export const newKey = () => `contract:${randomUUID()}`;
