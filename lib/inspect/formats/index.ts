import type { Format } from "../format";
import { aspnetCore } from "./aspnet-core";
import { aspnetForms } from "./aspnet-forms";
import { aspnetSession } from "./aspnet-session";
import { cookieParser } from "./cookie-parser";
import { cookieSession } from "./cookie-session";
import { djangoDb } from "./django-db";
import { djangoSigned } from "./django-signed";
import { expressSession } from "./express-session";
import { flask } from "./flask";
import { flaskSession } from "./flask-session";
import { ironSession } from "./iron-session";
import { itsdangerousSigned } from "./itsdangerous-signed";
import { jsessionid } from "./jsessionid";
import { jwe } from "./jwe";
import { jws } from "./jws";
import { kvsession } from "./kvsession";
import { laravel } from "./laravel";
import { php } from "./php";
import { railsEncrypted } from "./rails-encrypted";
import { railsSigned } from "./rails-signed";
import { securecookie } from "./securecookie";
import { spring } from "./spring";
import { starlette } from "./starlette";

/** In the order in which they are tried: what tells more of itself comes first. */
export const formats: readonly Format[] = [
  flask,
  starlette,
  kvsession,
  flaskSession,
  itsdangerousSigned,
  ironSession,
  jws,
  jwe,
  expressSession,
  cookieSession,
  cookieParser,
  djangoSigned,
  djangoDb,
  railsEncrypted,
  railsSigned,
  laravel,
  securecookie,
  aspnetCore,
  aspnetForms,
  aspnetSession,
  php,
  jsessionid,
  spring,
];
