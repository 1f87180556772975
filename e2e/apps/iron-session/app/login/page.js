import { redirect } from "next/navigation";
import { openSession } from "../session";

const passwords = new Map([
  ["alice", "wonderland"],
  ["bob", "builder"],
]);

async function logIn(form) {
  "use server";
  const user = form.get("user");
  if (passwords.get(user) !== form.get("password")) redirect("/login?wrong");
  const session = await openSession();
  session.user = user;
  await session.save();
  redirect("/account");
}

export default function LogIn() {
  return (
    <form action={logIn}>
      <label>
        User <input name="user" />
      </label>
      <label>
        Password <input name="password" type="password" />
      </label>
      <button type="submit">Log in</button>
    </form>
  );
}
