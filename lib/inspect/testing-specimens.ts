import type { FormatId } from "./format";

type Specimen = { format: FormatId; value: string; name?: string };

/**
 * Cookies of the formats for which there are no vectors: built to their documentation, their random parts from a counter.
 */
export const specimens: Specimen[] = [
  { format: "starlette", value: "eyJ1c2VyIjogImFsaWNlIn0=.ZVPxAA.5zB5wgtUneYveMEKU5zlLnfACVI" },
  { format: "flask-session", value: "fX9eM6aqPGNyPZ7f9nGnLyJOpY2kDKtwzsT0PLbdYC4" },
  { format: "flask-session", value: "1b4e28ba-2fa1-41d2-883f-0016d3cca427" },
  {
    format: "jwe",
    value:
      "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..5zB5wgtUneYveMEKU5zlLg.Bk-Y4SpzvAVOl-ApcrsETZbfKHG6A0yV3idwuQJLlN0mb7gBSpPcJW63AEmS2yRttv9IkdojbLX-R5DZImu0_Q.JW63AEmS2yRttv9IkdojbLX-R5DZImu0_UaP2CFqs_w",
  },
  { format: "cookie-parser", value: "j:%7B%22user%22%3A%22alice%22%7D" },
  { format: "cookie-parser", value: 'j:{"user":"alice"}' },
  { format: "django-db", value: "k3v9x0q8w7z6y5u4t3s2r1p0o9n8m7l6" },
  { format: "django-db", value: "0123456789abcdef0123456789abcdef", name: "sessionid" },
  {
    format: "rails-encrypted",
    value:
      "Bk%2BY4SpzvAVOl%2BApcrsETZbfKHG6A0yV3idwuQJLlN0mb7gBSpPcJW63AEmS2yRttv8%3D--JW63AEmS2yRttv9I--RI3WH2ix%2BkOM1R5nsPlCiw%3D%3D",
    name: "_shop_session",
  },
  {
    format: "rails-signed",
    value:
      "eyJfcmFpbHMiOnsibWVzc2FnZSI6IkltRnNhV05sSWc9PSIsImV4cCI6IjIwMjYtMDEtMDFUMDA6MDA6MDAuMDAwWiIsInB1ciI6ImNvb2tpZS51c2VyIn19--63acf53e87d01962abf43d86cf1861aaf33c85ce",
  },
  {
    format: "rails-signed",
    value:
      "Z3NzVVhhYnZPSUhLRTF5bDdqZUF5UkpicE8wMmY4Z1JXcVBzTlg3SEVGaz0tLW9lb3pmTVVPVjZEcE1udkVEVmFmNkE9PQ==--c009529be42d76bf08519ae32c75be075099e22b",
  },
  {
    format: "laravel",
    value:
      "eyJpdiI6IjV6QjV3Z3RVbmVZdmVNRUtVNXpsTGc9PSIsInZhbHVlIjoiQmsrWTRTcHp2QVZPbCtBcGNyc0VUWmJmS0hHNkEweVYzaWR3dVFKTGxOMD0iLCJtYWMiOiIyNTZlYjcwMDQ5OTJkYjI0NmRiNmZmNDg5MWRhMjM2Y2I1ZmU0NzkwZDkyMjZiYjRmZDQ2OGZkODIxNmFiM2ZjIiwidGFnIjoiIn0%3D",
    name: "laravel_session",
  },
  {
    format: "securecookie",
    value: "MTcwMDAwMDAwMHxleUoxYzJWeUlqb2lZV3hwWTJVaWZRfN8ocboDTJXeJ3C5AkuU3SZvuAFKk9wlbrcASZLbJG22",
  },
  {
    format: "aspnet-core",
    value:
      "CfDJ8AZPmOEqc7wFTpfgKXK7BE0lbrcASZLbJG22_0iR2iNstf5HkNkia7T9Ro_YIWqz_EWO1yBpsvtEjdYfaLH6Q4zVHmew-UKL1B1mr_hBitMcZa73QInSG2St9j-I0RpjrA",
    name: ".AspNetCore.Cookies",
  },
  {
    format: "aspnet-forms",
    value: "448DD61F68B1FA438CD51E67B0F9428BD41D66AFF8418AD31C65AEF74089D21B64ADF63F88D11A63",
    name: ".ASPXAUTH",
  },
  { format: "aspnet-session", value: "lz3n1vq0xk5h2wdm4c0ytb5r", name: "ASP.NET_SessionId" },
  { format: "php", value: "0123456789abcdef0123456789abcdef" },
  { format: "php", value: "q5s9vj0u2k7hgf3t1n8m4rc6pb", name: "PHPSESSID" },
  { format: "php", value: "Zk,0-aB3dE5fG7hJ9kL1mN", name: "PHPSESSID" },
  { format: "jsessionid", value: "0123456789ABCDEF0123456789ABCDEF" },
  { format: "jsessionid", value: "0123456789ABCDEF0123456789ABCDEF.node1", name: "JSESSIONID" },
  { format: "spring", value: "MWI0ZTI4YmEtMmZhMS00MWQyLTg4M2YtMDAxNmQzY2NhNDI3", name: "SESSION" },
  { format: "spring", value: "1b4e28ba-2fa1-41d2-883f-0016d3cca427", name: "SESSION" },
];
