import { expect, test } from "vitest";
import { z } from "zod";
import packageFile from "../../package.json" with { type: "json" };
import entry from "../../server.json" with { type: "json" };
import { registryEntryFor } from "../../src/bundle-mcp.ts";

const input = z.strictObject({
  description: z.string(),
  isRequired: z.boolean().optional(),
  default: z.string().optional(),
});
const transport = z.strictObject({ type: z.literal("stdio") });

/** The rules of the registry's schema of 2025-12-11 for what an entry of ours may hold. */
const serverDetail = z
  .strictObject({
    $schema: z.literal("https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"),
    name: z
      .string()
      .max(200)
      .regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
    title: z.string().min(1).max(100),
    description: z.string().min(1).max(100),
    version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
    remotes: z
      .array(
        z.strictObject({
          type: z.literal("streamable-http"),
          url: z.string().regex(/^https:\/\/\S+$/),
          variables: z.record(z.string(), input),
        }),
      )
      .min(1),
    packages: z
      .array(
        z.strictObject({
          registryType: z.literal("mcpb"),
          identifier: z.url({ protocol: /^https$/ }),
          fileSha256: z.string().regex(/^[a-f0-9]{64}$/),
          transport,
        }),
      )
      .optional(),
  })
  .refine(({ remotes }) =>
    remotes.every(({ url, variables }) =>
      [...url.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => name in variables),
    ),
  );

test("server.json keeps the registry's rules and names this version", () => {
  expect(serverDetail.parse(entry).version).toBe(packageFile.version);
});

test("with a bundle it names its address and hash", () => {
  const bundle = { file: "dist/x.mcpb", sha256: "0".repeat(64) };
  const made = serverDetail.parse(registryEntryFor("https://invest.example.org/x.mcpb", bundle));
  expect(made.packages?.[0]).toMatchObject({ identifier: "https://invest.example.org/x.mcpb" });
});
