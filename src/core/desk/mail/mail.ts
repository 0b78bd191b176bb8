import { AppError } from "../../errors.ts";
import type { OfficeId } from "../offices.ts";

/** A mail of plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail, over whatever carries it. */
export interface Mailer {
  /**
   * Hands one mail over. `id` is the same each time that it is tried, so that what arrives twice can be told. Rejects with
   * `MailError`.
   */
  send(mail: Mail, id: string): Promise<void>;
}

/** A mail that was not taken. `isFinal`: it would never be, as the address does not exist. Tells nothing of the mail itself. */
export class MailError extends AppError {
  readonly isFinal: boolean;

  constructor(code: string, message: string, isFinal = false) {
    super("upstream", 503, code, message);
    this.name = "MailError";
    this.isFinal = isFinal;
  }
}

/** What the desk knows of mail where it is on: `Desk.mail`. */
export interface MailSettings {
  /** Addresses of offices, which are told what was late; one that is left out is told nothing. */
  offices: Readonly<Partial<Record<OfficeId, string>>>;
  /** Where staff find the desk, for links in mails to them; null: no links. */
  publicUrl: string | null;
}
