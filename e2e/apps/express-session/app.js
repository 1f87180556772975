// Express with express-session and its store in memory: an id in the cookie, signed.
import { promisify } from "node:util";
import session from "express-session";
import { serve } from "../pages.js";

const call = (request, method) => promisify(request.session[method].bind(request.session))();

serve(
  {
    userOf: (request) => request.session.user,
    logIn: async (request, _response, user) => {
      await call(request, "regenerate");
      request.session.user = user;
    },
    logOut: (request) => call(request, "destroy"),
  },
  [session({ secret: "UnSecret!", resave: false, saveUninitialized: false, cookie: { maxAge: 3_600_000 } })],
);
