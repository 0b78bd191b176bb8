/** The cookie of a session of the desk, as a browser keeps it for a service on this machine. */
export function sessionCookie(token: string) {
  return {
    name: "__Host-desk-session",
    value: token,
    domain: "localhost",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax" as const,
    expires: -1,
  };
}
