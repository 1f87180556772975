import type { Format } from "../format";
import { bareId } from "../ids";

/** ASP.NET’s session id: 24 letters and digits up to 5. Source: System.Web.SessionState.SessionIDManager. */
export const aspnetSession: Format = {
  id: "aspnet-session",
  names: /^ASP\.NET_SessionId$/i,
  read: ({ value }) =>
    /^[a-z0-5]{24}$/.test(value) ? bareId(value, "120 random bits that hold no data.") : null,
};
