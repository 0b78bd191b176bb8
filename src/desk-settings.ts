import type { DeskConfig } from "./adapters/desk/desk.ts";
import { type WebhookSettings, webhookMailer } from "./adapters/desk/mail-webhook.ts";
import { type OpenIdSettings, openIdSignOn } from "./adapters/desk/open-id.ts";
import { chinaCalendar } from "./adapters/desk/work-calendar.ts";
import type { Mailer } from "./core/desk/mail/mail.ts";
import { usualTerms } from "./core/desk/promise/service-terms.ts";
import { AppError } from "./core/errors.ts";
import type { Environment } from "./env.ts";

/** What the environment decides of the desk: its calendar, its promises, and whether it sends mail. */
export function deskConfig(env: Environment): DeskConfig {
  const calendar = chinaCalendar(env.DESK_HOURS, {
    off: env.DESK_HOLIDAYS ?? [],
    worked: env.DESK_WORKDAYS ?? [],
  });
  const terms = usualTerms(calendar);
  const openId = openIdSettings(env);
  return {
    terms: {
      ...terms,
      ...(env.DESK_PROMISES && { allowances: env.DESK_PROMISES }),
      ...(env.RETENTION_DAYS && { retentionDays: env.RETENTION_DAYS }),
    },
    ...(openId !== null && { singleSignOn: openIdSignOn(openId) }),
    ...(hasMail(env) && {
      mail: { offices: env.MAIL_OFFICES ?? {}, publicUrl: env.PUBLIC_URL ?? null },
    }),
  };
}

/** Null where no OpenID provider is set. Throws where half of it is. */
function openIdSettings(env: Environment): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw badSettings("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together; set all or none.");
  const loginClaim = env.OIDC_LOGIN_CLAIM ?? "email";
  return { issuer, clientId, clientSecret, label: env.OIDC_LABEL ?? "OpenID", loginClaim };
}

/**
 * What sends mail; undefined where it is off. `smtp` makes one over SMTP, in a runtime that has it. Throws where a setting that
 * belongs to it is missing.
 */
export function mailerOf(
  env: Environment,
  smtp?: (settings: { url: string; from: string }) => Mailer,
): Mailer | undefined {
  const { MAIL_FROM: from, SMTP_URL: url, MAIL_WEBHOOK_URL: webhook, MAIL_WEBHOOK_KEY: key } = env;
  if (!hasMail(env)) return undefined;
  if (from === undefined)
    throw badSettings("MAIL_FROM is missing: set it to the address that mails come from.");
  if (webhook !== undefined) {
    const settings: WebhookSettings = { url: webhook, from, ...(key !== undefined && { key }) };
    return webhookMailer(settings);
  }
  if (smtp === undefined || url === undefined)
    throw badSettings(
      "SMTP_URL is for Node only: on Workers set MAIL_WEBHOOK_URL to a service that sends mail.",
    );
  return smtp({ url, from });
}

function hasMail({ SMTP_URL: url, MAIL_WEBHOOK_URL: webhook }: Environment): boolean {
  return url !== undefined || webhook !== undefined;
}

function badSettings(detail: string): AppError {
  return new AppError("upstream", 503, "bad-environment", `The environment is not usable: ${detail}`);
}
