import { redirect } from "next/navigation";
import { openSession } from "../session";

async function logOut() {
  "use server";
  (await openSession()).destroy();
  redirect("/");
}

export default async function Account() {
  const { user } = await openSession();
  if (!user) redirect("/login");
  return (
    <>
      <p>Signed in as {user}</p>
      <form action={logOut}>
        <button type="submit">Log out</button>
      </form>
    </>
  );
}
