import { MailError, type Mailer } from "../../core/desk/mail/mail.ts";

/** Where mails are posted. */
export interface WebhookSettings {
  url: string;
  /** Sender: `desk@example.org`, or with a name before it. */
  from: string;
  /** Bearer token. */
  key?: string | undefined;
}

const PATIENCE = 20_000;
/** Answers that would be the same another time: the request is malformed, or what it asks is refused for good (RFC 9110). */
const FINAL = new Set([400, 404, 410, 413, 415, 422]);

/**
 * Posts each mail as JSON (`{ id, from, to, subject, text }`) to a service that sends it, with `Idempotency-Key` as its id: any 2xx
 * means that it was taken. Redirects are not followed.
 */
export function webhookMailer({ url, from, key }: WebhookSettings): Mailer {
  return {
    async send(mail, id) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": id,
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ id, from, ...mail }),
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      }).catch(() => {
        throw new MailError("mail-unreachable", "The mail service could not be reached.");
      });
      await response.body?.cancel();
      if (response.ok) return;
      const message = `The mail service answered ${response.status}; expected 2xx.`;
      throw new MailError("mail-refused", message, FINAL.has(response.status));
    },
  };
}
