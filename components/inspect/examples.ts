/** Cookies that real libraries made; which, the test of this file knows. */
export const examples = [
  {
    name: "Flask",
    text: "session=eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0",
  },
  {
    name: "JWT",
    text: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyIjoiYWxpY2UiLCJpYXQiOjE3MDAwMDAwMDAsImV4cCI6MTcwMDAwMzYwMCwianRpIjoiaWQtMSJ9.v9GlxQYQFw4lKW6JqlTsoJ0kmrB4ddA63mwSXbj3RBI",
  },
  {
    name: "iron-session",
    text: "Set-Cookie: session=Fe26.2*1*5b80a5caef14395e83a8cdf2173c6186abd0f51a3f6489aed3f81d42678cb1d6*CzBVep_E6Q4zWH2ix-wRNg*pbmmP6GottYMyDGjE8Ag66nBpz2XkiJqZXZXV-x0PpM*1700003600000*fb20456a8fb4d9fe23486d92b7dc01264b7095badf04294e7398bde2072c5176*-UTVVdFOB4-Cr9acl7kXLlN_8FLA0eqJqeAsOorKZDo~2; Max-Age=3540; Path=/; HttpOnly; Secure; SameSite=Lax",
  },
  {
    name: "Django",
    text: "sessionid=.eJyrVopPLC3JiC8tTi2Kz0xRslIyVNJBFktKTM5OzQNJpGQl5qXn6yXn55UUZSbpgZToQWWL9XzzU1JznKBqUQzISCzOAOpOTKIMKtUCAM3lPq0:1r31eq:pW8X79ntpwllzVoA6R22LE3QXJ7UpsTYDj_R4ut0cqY",
  },
  {
    name: "Two of express in a curl line",
    text: "curl 'https://shop.example/account' -H 'Accept: text/html' -b 'connect.sid=s%3Aa.b.YBRKTIWUzkOEy6W0Y1CpaCpUCZD8ktPPfdhkUdviEoc; session=eyJ2aWV3cyI6MX0=; session.sig=GfvXKNw1qHyD3NEi8yDnBTIDmEI'",
  },
] as const;
