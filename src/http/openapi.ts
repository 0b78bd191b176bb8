import { z } from "zod";
import type { Ports } from "../core/ports.ts";
import { problem } from "./errors.ts";
import { type ApiHeaders, notModified, type Operation, type Route } from "./route.ts";

const cached = { "cache-control": "public, max-age=300" };
const reasons: Readonly<Record<number, string>> = {
  400: "The input cannot be read; `errors` names each place",
  404: "No such thing",
  413: "The body is too large; `detail` says how much is read",
  415: "The body is not application/json",
  429: "Too many requests from one address; `Retry-After` says how many seconds to wait",
  503: "The index cannot be read",
};

/** `GET /openapi.json`: OpenAPI 3.1, made from the route table and its zod schemas. */
export function openApiRoutes(ports: Ports, routes: readonly Route[], headers: ApiHeaders): Route[] {
  const document = openApiDocument(routes, ports.settings.version, ports.settings.publicUrl);
  const etag = `"${fingerprint(JSON.stringify(document))}"`;
  return [
    {
      method: "GET",
      path: "/openapi.json",
      operation: null,
      handle: (c) =>
        notModified(c, etag, { ...headers(c), ...cached }) ?? {
          json: document,
          headers: { ...cached, etag },
        },
    },
  ];
}

/** The document for a table of routes. Schemas with an id (`meta({ id })`) become components. */
export function openApiDocument(routes: readonly Route[], version: string, publicUrl: string | null): object {
  const components: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType) => {
    // "input": what a caller may leave out is optional, and answers may gain fields.
    const { $schema: _, $defs, ...inline } = z.toJSONSchema(schema, { io: "input" });
    Object.assign(components, $defs);
    return inline;
  };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, operation } of routes) {
    if (operation === null) continue;
    const template = path.replace(/:(\w+)/g, "{$1}");
    paths[template] = {
      ...paths[template],
      [method.toLowerCase()]: operationOf(limited(path, operation), schemaOf),
    };
  }
  const info = {
    title: "Zhenjiang investment assistant",
    version,
    description:
      "Answers questions about investing in Zhenjiang from news articles, with verbatim citations.",
  };
  const servers = publicUrl === null ? {} : { servers: [{ url: publicUrl }] };
  const document = { openapi: "3.1.1", info, ...servers, paths, components: { schemas: sorted(components) } };
  // JSON Schema keeps named schemas under $defs; OpenAPI has a place of its own for them.
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** An operation with the answer to a client that asks too often, where its path is limited (`rate-limit.ts`). */
function limited(path: string, operation: Operation): Operation {
  return /^\/(?:api|v1)\//.test(path) ? { ...operation, problems: [...operation.problems, 429] } : operation;
}

function operationOf(operation: Operation, schemaOf: (schema: z.ZodType) => object): object {
  const { summary, description, body, answers, problems } = operation;
  const parameters = parametersOf(operation, schemaOf);
  const content = (schemas: Readonly<Record<string, z.ZodType>>) =>
    Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema: schemaOf(schema) }]));
  const problemContent = content({ "application/problem+json": operation.problem ?? problem });
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: true, content: content({ "application/json": body }) },
    }),
    responses: {
      ...(Object.keys(answers).length > 0
        ? { 200: { description: "OK", content: content(answers) } }
        : { 204: { description: "Taken; there is nothing to say back" } }),
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          { description: reasons[status] ?? "Error", content: problemContent },
        ]),
      ),
    },
  };
}

const queryFields = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
});

function parametersOf({ params = {}, query }: Operation, schemaOf: (schema: z.ZodType) => object): object[] {
  const inPath = Object.entries(params).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  if (query === undefined) return inPath;
  const fields = Object.entries(queryFields.parse(schemaOf(query)).properties);
  const inQuery = fields.map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(description !== undefined && { description }),
    schema,
  }));
  return [...inPath, ...inQuery];
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell two versions of one document apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
