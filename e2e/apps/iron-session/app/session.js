import { getIronSession } from "iron-session";
import { cookies } from "next/headers";

export const openSession = async () =>
  getIronSession(await cookies(), {
    cookieName: "session",
    password: "a password of thirty-two characters",
    ttl: 3600,
  });
