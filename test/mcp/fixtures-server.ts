import {
  MissingRequiredClientCapabilityError,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
} from "@modelcontextprotocol/server";
import { z } from "zod";

// What the conformance suites call: the tools, resources and prompts that their documentation describes, behind our transport.

/** The smallest pictures and sounds that are some: one red pixel, a silent sample. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
const SOUND = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

const image = { type: "image", data: PIXEL, mimeType: "image/png" } as const;
const text = (words: string) => ({ type: "text", text: words }) as const;
const resource = (uri: string, mimeType: string, words: string) =>
  ({ type: "resource", resource: { uri, mimeType, text: words } }) as const;

const empty = { type: "object" } as const;
/** The keywords of 2020-12 that a listing has to keep. */
const rich = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  $defs: {
    address: {
      $anchor: "addressDef",
      type: "object",
      properties: { street: { type: "string" }, city: { type: "string" } },
    },
  },
  properties: {
    name: { type: "string" },
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: { type: "string" },
    email: { type: "string" },
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
} as const;

type Content = ReturnType<typeof text> | typeof image | ReturnType<typeof resource> | typeof sound;
const sound = { type: "audio", data: SOUND, mimeType: "audio/wav" } as const;

const results: Readonly<Record<string, { content: Content[]; isError?: boolean }>> = {
  test_simple_text: { content: [text("This is a simple text response for testing.")] },
  test_image_content: { content: [image] },
  test_audio_content: { content: [sound] },
  test_embedded_resource: {
    content: [resource("test://embedded-resource", "text/plain", "This is an embedded resource content.")],
  },
  test_multiple_content_types: {
    content: [
      text("Multiple content types test:"),
      image,
      resource("test://mixed-content-resource", "application/json", `{"test":"data","value":123}`),
    ],
  },
  test_error_handling: {
    content: [text("This tool intentionally returns an error for testing")],
    isError: true,
  },
  test_tool_with_progress: { content: [text("Done.")] },
  json_schema_2020_12_tool: { content: [text("ok")] },
  test_streaming_elicitation: { content: [text("ok")] },
  test_logging_tool: { content: [text("ok")] },
};

const argument = (name: string) => ({
  name,
  title: name,
  description: `The argument ${name}.`,
  required: true,
});
const prompts = [
  { name: "test_simple_prompt", description: "A prompt without arguments." },
  {
    name: "test_prompt_with_arguments",
    description: "A prompt with two arguments.",
    arguments: [argument("arg1"), argument("arg2")],
  },
  {
    name: "test_prompt_with_embedded_resource",
    description: "A prompt with a resource in it.",
    arguments: [argument("resourceUri")],
  },
  { name: "test_prompt_with_image", description: "A prompt with a picture in it." },
];

const resources = [
  { uri: "test://static-text", name: "static-text", description: "A text.", mimeType: "text/plain" },
  { uri: "test://static-binary", name: "static-binary", description: "A picture.", mimeType: "image/png" },
];
const cacheHint = { ttlMs: 60_000, cacheScope: "public" } as const;
const methods = [
  "tools/list",
  "prompts/list",
  "resources/list",
  "resources/templates/list",
  "resources/read",
  "server/discover",
] as const;

const anyParams = z.looseObject({});
const named = z.looseObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()).optional() });
const addressed = z.looseObject({ uri: z.string() });

/** The server of one request, for `mcpRoutes({ factory })`. */
export function fixturesServer(): Server {
  const server = new Server(
    { name: "fixtures", version: "1" },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      cacheHints: Object.fromEntries(methods.map((method) => [method, cacheHint])),
    },
  );
  const tools = [...Object.keys(results), "test_missing_capability"].map((name) => ({
    name,
    description: `Fixture ${name}.`,
    inputSchema: name === "json_schema_2020_12_tool" ? rich : empty,
  }));
  server.setRequestHandler("tools/list", { params: anyParams }, () => ({ tools }));
  server.setRequestHandler("tools/call", { params: named }, async ({ name }, { mcpReq }) => {
    if (name === "test_missing_capability")
      throw new MissingRequiredClientCapabilityError({ requiredCapabilities: { sampling: {} } });
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    if (result === undefined) throw invalid(`There is no tool ${name}.`);
    const progressToken = mcpReq._meta?.progressToken;
    if (name === "test_tool_with_progress" && progressToken !== undefined) {
      for (const progress of [0, 50, 100]) {
        await mcpReq.notify({
          method: "notifications/progress",
          params: { progressToken, progress, total: 100 },
        });
      }
    }
    return result;
  });
  server.setRequestHandler("resources/list", { params: anyParams }, () => ({ resources }));
  server.setRequestHandler("resources/templates/list", { params: anyParams }, () => ({
    resourceTemplates: [
      {
        uriTemplate: "test://template/{id}/data",
        name: "template",
        description: "Data by id.",
        mimeType: "application/json",
      },
    ],
  }));
  server.setRequestHandler("resources/read", { params: addressed }, ({ uri }) => ({
    contents: [contentOf(uri)],
  }));
  server.setRequestHandler("prompts/list", { params: anyParams }, () => ({ prompts }));
  server.setRequestHandler("prompts/get", { params: named }, ({ name, arguments: args = {} }) => ({
    messages: promptOf(name, args).map((content) => ({ role: "user", content })),
  }));
  server.setRequestHandler("completion/complete", { params: anyParams }, () => ({
    completion: { values: ["paris", "park", "party"], total: 3, hasMore: false },
  }));
  return server;
}

function contentOf(uri: string) {
  if (uri === "test://static-text")
    return { uri, mimeType: "text/plain", text: "This is the content of the static text resource." };
  if (uri === "test://static-binary") return { uri, mimeType: "image/png", blob: PIXEL };
  const id = /^test:\/\/template\/([^/]+)\/data$/.exec(uri)?.[1];
  if (id === undefined) throw new ResourceNotFoundError(uri, `There is no resource ${uri}.`);
  const data = { id, templateTest: true, data: `Data for ID: ${id}` };
  return { uri, mimeType: "application/json", text: JSON.stringify(data) };
}

function promptOf(name: string, args: Record<string, unknown>): Content[] {
  switch (name) {
    case "test_simple_prompt":
      return [text("This is a simple prompt for testing.")];
    case "test_prompt_with_arguments":
      return [text(`Prompt with arguments: arg1='${args["arg1"]}', arg2='${args["arg2"]}'`)];
    case "test_prompt_with_embedded_resource":
      return [
        resource(String(args["resourceUri"]), "text/plain", "Embedded resource content for testing."),
        text("Please process the embedded resource above."),
      ];
    case "test_prompt_with_image":
      return [image, text("Please analyze the image above.")];
    default:
      throw invalid(`There is no prompt ${name}.`);
  }
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
