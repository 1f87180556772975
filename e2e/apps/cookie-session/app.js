// Express with cookie-session: all of the session in one cookie, its signature in another, and no time in either.
import session from "cookie-session";
import { serve } from "../pages.js";

serve(
  {
    userOf: (request) => request.session.user,
    logIn: (request, _response, user) => {
      request.session.user = user;
    },
    logOut: (request) => {
      request.session = null;
    },
  },
  [session({ name: "session", keys: ["UnSecret!"], maxAge: 3_600_000 })],
);
