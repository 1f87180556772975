import express from "express";
import { moveClock } from "./clock.js";
import { listen } from "./listen.js";

const passwords = { alice: "wonderland", bob: "builder" };

const page = (body) => `<!doctype html><title>Site</title>${body}`;

const button = (path, name) => `<form method="post" action="${path}"><button>${name}</button></form>`;

/**
 * The pages that every application here has: sign in, account, new password.
 *
 * `session` is all that differs: `userOf(request, response)`, `logIn(request, response, user)` and
 * `logOut(request, response)`, and where it can `logOutEverywhere` and `changedPassword`, which get what `logIn` gets.
 */
export function serve(session, uses = []) {
  const app = express().disable("x-powered-by");
  for (const use of uses) app.use(use);
  app.use(express.urlencoded({ extended: false }), express.text());

  app.get("/", (_request, response) => response.send(page("<h1>Welcome</h1>")));
  app.get("/login", (_request, response) =>
    response.send(
      page(
        `<form method="post"><label>User <input name="user"></label>
         <label>Password <input name="password" type="password"></label><button>Log in</button></form>`,
      ),
    ),
  );
  app.post("/login", async (request, response) => {
    const { user, password } = request.body;
    if (passwords[user] !== password) return response.status(403).send(page("Wrong password"));
    await session.logIn(request, response, user);
    response.redirect("/account");
  });
  app.get("/account", async (request, response) => {
    const user = await session.userOf(request, response);
    if (!user) return response.redirect("/login");
    response.send(
      page(
        `<p>Signed in as ${user}</p>${button("/logout", "Log out")}
         ${session.logOutEverywhere ? button("/logout-everywhere", "Log out everywhere") : ""}
         <form method="post" action="/password"><label>New password <input name="password"></label>
         <button>Change password</button></form>`,
      ),
    );
  });
  app.post("/password", async (request, response) => {
    const user = await session.userOf(request, response);
    passwords[user] = request.body.password;
    await session.changedPassword?.(request, response, user);
    response.redirect("/account");
  });
  for (const [path, end] of [
    ["/logout", session.logOut],
    ["/logout-everywhere", session.logOutEverywhere],
  ]) {
    app.post(path, async (request, response) => {
      await end(request, response, await session.userOf(request, response));
      response.redirect("/");
    });
  }
  app.post("/clock", (request, response) => {
    moveClock(Number(request.body));
    response.send("moved");
  });

  listen(() => app);
}
