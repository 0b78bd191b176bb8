import { z } from "zod";
import type { ModelSettings } from "./adapters/chat-model.ts";
import { fromBase64Url } from "./adapters/desk/bytes.ts";
import type { EmbedderSettings } from "./adapters/query-embedder.ts";
import { officeAddresses } from "./core/desk/mail/office-addresses.ts";
import { allowanceList } from "./core/desk/promise/allowance-list.ts";
import { dateList } from "./core/desk/promise/arrangement.ts";
import { workHours } from "./core/desk/promise/calendar.ts";
import { AppError } from "./core/errors.ts";
import type { Settings } from "./core/ports.ts";

const webAddress = z
  .url({ protocol: /^https?$/, error: "expected an http or https address" })
  .transform((url) => url.replace(/\/+$/, ""));

function withoutPassword(url: string): boolean {
  const { username, password } = new URL(url);
  return username === "" && password === "";
}

const origins = z.string().transform((text, context) => {
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  if (names.includes("*")) return "any" as const;
  for (const name of names) {
    if (URL.canParse(name) && new URL(name).origin === name) continue;
    context.addIssue({
      code: "custom",
      message: `expected origins like https://example.org, separated by commas, or *; found ${JSON.stringify(name)}`,
    });
  }
  return names;
});

const bearerToken = z.string().regex(/^[\x21-\x7e]+$/, "expected visible ASCII characters without spaces");

const tokens = (least: number, most: number) => {
  const error = `expected a whole number of tokens from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};

const wholeNumber = (most: number) => {
  const error = `expected a whole number from 0 to ${most}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(most, error);
};

const deskKeys = z.string().transform((text, context) => {
  const keys = text
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  const [newest, ...earlier] = keys.map(keyBytes);
  if (newest !== undefined && newest !== null && earlier.every((key) => key !== null))
    return [newest, ...earlier] as const;
  context.addIssue({
    code: "custom",
    message:
      "expected 32 random bytes as base64 (openssl rand -base64 32), several separated by commas, newest first",
  });
  return z.NEVER;
});

function keyBytes(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  return fromBase64Url(text);
}

const mailSender = z
  .string()
  .regex(
    /^(?:[^<>@\r\n]* )?<?[^\s<>@]+@[^\s<>@]+>?$/,
    "expected an address like desk@example.org or Desk <desk@example.org>",
  );

const retentionDays = z.coerce
  .number({ error: "expected days from 1 to 3650" })
  .int("expected whole days")
  .min(1, "expected days from 1 to 3650")
  .max(3650, "expected days from 1 to 3650");

/** Every setting of the service. All are optional: with none set, everything works, offline. */
const environment = z.object({
  /** TCP port on Node; 0 takes any free one. */
  PORT: z.coerce
    .number({ error: "expected a port number from 0 to 65535" })
    .int("expected a whole number")
    .min(0, "expected a port number from 0 to 65535")
    .max(65_535, "expected a port number from 0 to 65535")
    .default(8787),
  /** Folder of another index than the built-in one (Node). */
  INDEX_DIR: z.string().optional(),
  /** The address that the public uses, for links and the MCP host check. */
  PUBLIC_URL: webAddress.optional(),
  /** Origins whose pages may call the service; by default the API answers pages of any origin. */
  ALLOWED_ORIGINS: origins.optional(),
  /** Requests a minute of one client; 0 for no limit, 120 where it is not set. */
  RATE_LIMIT: wholeNumber(1_000_000).optional(),
  /** Proxies in front of the service (Node) that append the address they saw to X-Forwarded-For. */
  TRUSTED_PROXIES: wholeNumber(10).optional(),
  /** Of an OpenAI-compatible service that embeds texts, up to and without `/embeddings` (http://localhost:11434/v1). */
  EMBED_BASE_URL: webAddress
    .refine(withoutPassword, "expected an address without user and password")
    .optional(),
  /** The service's model, the same for index and queries; `@cf/…` without an address is a Worker's AI binding. */
  EMBED_MODEL: z.string().max(200).optional(),
  /** Bearer token, where the service wants one. */
  EMBED_API_KEY: bearerToken.optional(),
  /** What the model wants before a query (not before passages), as Qwen3-Embedding and E5 do. */
  EMBED_QUERY_PREFIX: z.string().max(1000).optional(),
  /** Of an OpenAI-compatible service whose model writes answers, up to and without `/chat/completions`. */
  LLM_BASE_URL: webAddress
    .refine(withoutPassword, "expected an address without user and password")
    .optional(),
  /** The service's model; `@cf/…` without an address is a Worker's AI binding. */
  LLM_MODEL: z.string().max(200).optional(),
  /** Bearer token, where the service wants one. */
  LLM_API_KEY: bearerToken.optional(),
  /** Most tokens of one answer; 600 where it is not set. */
  LLM_ANSWER_TOKENS: tokens(50, 8_000).optional(),
  /** Most tokens of one day and process, prompts included; a million where it is not set. */
  LLM_DAILY_TOKENS: tokens(0, 1_000_000_000).optional(),
  /** The desk's database: `file:` and a path (Node; `npm start` takes file:data/desk.sqlite), or `off` for no desk. */
  DATABASE_URL: z
    .string()
    .regex(
      /^(off|file:.+)$/,
      "expected file: and the path of a database, for example file:data/desk.sqlite, or off",
    )
    .optional(),
  /** Keys of 32 bytes (base64) that personal data is sealed with; on Node a file beside the database takes their place. */
  DESK_KEY: deskKeys.optional(),
  /** Whether staff may have public pages fetched for new articles; `on` where it is not set. */
  DESK_FETCH: z.enum(["on", "off"], { error: "expected on or off" }).optional(),
  /** Hours in which the offices work; 09:00-12:00,13:30-17:30 where it is not set. */
  DESK_HOURS: workHours.optional(),
  /** Days off and weekends worked instead of a year whose official arrangement this version does not know yet. */
  DESK_HOLIDAYS: dateList.optional(),
  DESK_WORKDAYS: dateList.optional(),
  /** Time to answer each kind of request, in working hours or days: consultation=6h,park=5d. */
  DESK_PROMISES: allowanceList.optional(),
  /** Days after which the personal data of answered and closed requests is erased; 730 where it is not set. */
  RETENTION_DAYS: retentionDays.optional(),
  /** Sender of mails, which are off without SMTP_URL (Node) or MAIL_WEBHOOK_URL: desk@example.org, or with a name before it. */
  MAIL_FROM: mailSender.optional(),
  /** smtp://user:password@host:587 or smtps://… */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "expected an smtp:// or smtps:// address" }).optional(),
  /** Where each mail is posted as JSON instead, and its bearer token. */
  MAIL_WEBHOOK_URL: webAddress
    .refine(withoutPassword, "expected an address without user and password")
    .optional(),
  MAIL_WEBHOOK_KEY: bearerToken.optional(),
  /** Who is told by mail what an office was given because it is late: duty-lead=lead@example.org,… */
  MAIL_OFFICES: officeAddresses.optional(),
  /** OpenID provider that staff may log in by (single sign-on), as its discovery document names itself. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "expected an http or https address" }).optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(1_000).optional(),
  /** What its button says; OpenID where it is not set. */
  OIDC_LABEL: z.string().max(40).optional(),
  /** The claim that is an account's login here: email (a verified one) where it is not set. */
  OIDC_LOGIN_CLAIM: z.string().max(100).optional(),
});
export type Environment = z.infer<typeof environment>;

/** Checks the environment (of the process, or the given one). An empty value counts as not set. Throws one line that names every bad value. */
export function readEnvironment(source: Readonly<Record<string, unknown>> = process.env): Environment {
  const given = Object.keys(environment.shape).map((name) => [
    name,
    source[name] === "" ? undefined : source[name],
  ]);
  const read = environment.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const value = /_(?:KEY|SECRET)$|^SMTP_URL$/.test(name) ? "(hidden)" : JSON.stringify(source[name]);
    return `${name}=${value}: ${message}`;
  });
  throw badEnvironment(`The environment is not usable: ${faults.join("; ")}.`);
}

const USUAL_RATE = 120;

/** What the app itself needs to know of the environment. */
export function settingsOf(env: Environment, version: string): Settings {
  const { RATE_LIMIT: asked, TRUSTED_PROXIES: trustedProxies = 0 } = env;
  const perMinute = asked ?? USUAL_RATE;
  return {
    version,
    allowedOrigins: env.ALLOWED_ORIGINS ?? "any",
    publicUrl: env.PUBLIC_URL ?? null,
    ...(perMinute > 0 && { rateLimit: { perMinute, trustedProxies, local: asked !== undefined } }),
  };
}

/** Null where no embedder is set. Throws one sentence where half of it is. */
export function embeddingSettings(env: Environment): EmbedderSettings | null {
  const { EMBED_BASE_URL: baseUrl, EMBED_MODEL: model, EMBED_API_KEY, EMBED_QUERY_PREFIX } = env;
  if (baseUrl === undefined && model === undefined) return null;
  if (model === undefined)
    throw badEnvironment(
      "EMBED_BASE_URL is set without EMBED_MODEL; name the model, for example EMBED_MODEL=bge-m3.",
    );
  if (baseUrl === undefined && !model.startsWith("@cf/"))
    throw badEnvironment(
      "EMBED_MODEL is set without EMBED_BASE_URL; give the address, for example EMBED_BASE_URL=http://localhost:11434/v1.",
    );
  return {
    baseUrl: baseUrl ?? null,
    model,
    ...(EMBED_API_KEY === undefined ? {} : { apiKey: EMBED_API_KEY }),
    ...(EMBED_QUERY_PREFIX === undefined ? {} : { queryPrefix: EMBED_QUERY_PREFIX }),
  };
}

/** Null where no model is set. Throws one sentence where half of it is. */
export function modelSettings(env: Environment): ModelSettings | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey } = env;
  if (baseUrl === undefined && model === undefined) return null;
  if (model === undefined)
    throw badEnvironment(
      "LLM_BASE_URL is set without LLM_MODEL; name the model, for example LLM_MODEL=qwen3:8b.",
    );
  if (baseUrl === undefined && !model.startsWith("@cf/"))
    throw badEnvironment(
      "LLM_MODEL is set without LLM_BASE_URL; give the address, for example LLM_BASE_URL=http://localhost:11434/v1.",
    );
  return {
    baseUrl: baseUrl ?? null,
    model,
    ...(apiKey === undefined ? {} : { apiKey }),
    answerTokens: env.LLM_ANSWER_TOKENS ?? 600,
    dailyTokens: env.LLM_DAILY_TOKENS ?? 1_000_000,
  };
}

function badEnvironment(message: string): AppError {
  return new AppError("upstream", 503, "bad-environment", message);
}
