import { z } from "zod";
import { AppError } from "./core/errors.ts";
import type { Settings } from "./core/ports.ts";

const webAddress = z
  .url({ protocol: /^https?$/, error: "expected an http or https address" })
  .transform((url) => url.replace(/\/+$/, ""));

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
    return `${name}=${JSON.stringify(source[name])}: ${message}`;
  });
  throw new AppError(
    "upstream",
    503,
    "bad-environment",
    `The environment is not usable: ${faults.join("; ")}.`,
  );
}

/** What the app itself needs to know of the environment. */
export function settingsOf(env: Environment, version: string): Settings {
  return { version, allowedOrigins: env.ALLOWED_ORIGINS ?? "any", publicUrl: env.PUBLIC_URL ?? null };
}
