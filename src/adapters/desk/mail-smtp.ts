import { createTransport } from "nodemailer";
import { MailError, type Mailer } from "../../core/desk/mail/mail.ts";

/** A mail server. */
export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS where the server offers it), or `smtps://…` (TLS from the start). */
  url: string;
  /** Sender: `desk@example.org`, or with a name before it. */
  from: string;
}

const PATIENCE = 20_000;

/** Sends each mail over SMTP, as plain text. Its Message-ID is made of its id, so that what is sent twice can be told. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const options = {
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A mail of ours attaches nothing: no text may make the library read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options, { from });
  const domain = /@([\w.-]+)>?$/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ to, subject, text }, id) {
      const headers = { "Auto-Submitted": "auto-generated" };
      await transport
        .sendMail({ to: { name: "", address: to }, subject, text, messageId: `<${id}@${domain}>`, headers })
        .catch((error: unknown) => {
          throw mailError(error);
        });
    },
  };
}

/** The server's words may repeat the address: only its code goes on. A 5xx of the address or the message is final (RFC 5321, 4.2.1). */
function mailError(error: unknown): MailError {
  const code = textOf(error, "code");
  const status = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : null;
  if (code === "EAUTH") return new MailError("mail-login", "The mail server refused the login of SMTP_URL.");
  if (status === null)
    return new MailError("mail-unreachable", `The mail server failed: ${code || "no reply"}.`);
  const isFinal = status >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
  return new MailError("mail-refused", `The mail server answered ${status}.`, isFinal);
}

function textOf(error: unknown, name: string): string {
  if (typeof error !== "object" || error === null) return "";
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : "";
}
