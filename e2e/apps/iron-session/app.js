// iron-session, in the way that its README has for Express: all of the session in a sealed cookie.
import { getIronSession } from "iron-session";
import { serve } from "../pages.js";

const open = (request, response) =>
  getIronSession(request, response, {
    cookieName: "session",
    password: "a password of thirty-two characters",
    ttl: 30,
  });

serve({
  userOf: async (request, response) => (await open(request, response)).user,
  logIn: async (request, response, user) => {
    const session = await open(request, response);
    session.user = user;
    await session.save();
  },
  logOut: async (request, response) => (await open(request, response)).destroy(),
});
