import {
  type McpRequestContext,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerOptions,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Tool, ToolContext } from "../../tools/define.ts";
import { prompts } from "../../tools/prompts.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { articleUrlFor } from "./article-url.ts";
import { servePrompts } from "./mcp-prompts.ts";
import { serveResources } from "./mcp-resources.ts";
import { contextOf, enquiryFormUrl, publicMessage, serverInfo, toolOutcome } from "./mcp-tool-call.ts";

/** The lists and articles change only with the index, so anybody may keep them for a while. */
const cacheHint = { ttlMs: 300_000, cacheScope: "public" } as const;

const options: ServerOptions = {
  capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
  instructions:
    "News articles about investment in Zhenjiang (镇江), Jiangsu, China, with verbatim citations. `ask` answers a question; `search` and `fetch` give the passages and articles themselves.",
  cacheHints: {
    "tools/list": cacheHint,
    "prompts/list": cacheHint,
    "resources/list": cacheHint,
    "resources/templates/list": cacheHint,
    "resources/read": cacheHint,
    "server/discover": cacheHint,
  },
};

// Parameters are checked here rather than by the SDK, which answers a wrong one as a fault of the server (-32603).
const callParams = z.looseObject({ name: z.string(), arguments: z.unknown().optional() });
const pageParams = z.looseObject({ cursor: z.string().optional() });

/**
 * Makes the factory that serves both protocol eras: one fresh server for each HTTP request or stdio connection.
 * It uses the SDK's low-level `Server`, so that the tool list is one finished object and arguments are checked
 * once, by the tool (docs/decisions/0401-mcp-server.md).
 */
export function mcpServerFactory(
  ports: Ports,
  tools: readonly Tool[],
): (request: McpRequestContext) => Server {
  const { publicUrl } = ports.settings;
  const info = serverInfo(ports);
  const byName = new Map(tools.map((tool) => [tool.listing.name, tool]));
  const toolNames = [...byName.keys()].join(", ");
  const promptsByName = new Map(prompts.map((prompt) => [prompt.listing.name, prompt]));
  const toolList = { tools: tools.map((tool) => tool.listing) };

  return (request) => {
    const server = new Server(info, options);
    const articleUrl = articleUrlFor(publicUrl, request.requestInfo);
    const enquiryForm = enquiryFormUrl(ports, request.requestInfo);

    server.setRequestHandler("tools/list", { params: pageParams }, () => toolList);
    server.setRequestHandler("tools/call", { params: callParams }, async (params) => {
      const tool = byName.get(params.name);
      if (tool === undefined) {
        throw new ProtocolError(
          ProtocolErrorCode.InvalidParams,
          `There is no tool ${JSON.stringify(params.name.slice(0, 100))}. The tools are: ${toolNames}.`,
        );
      }
      return callTool(tool, params.arguments ?? {}, ports, articleUrl, enquiryForm);
    });
    const corpus = () => loadCorpus(ports);
    serveResources(server, ports, corpus, articleUrl);
    servePrompts(server, {
      prompts: promptsByName,
      context: async () => contextOf(await corpus(), ports, articleUrl),
      fault: (error) => publicMessage(error, ports),
    });
    return server;
  };
}

async function callTool(
  tool: Tool,
  args: unknown,
  ports: Ports,
  articleUrl: ToolContext["articleUrl"],
  enquiryForm: string | undefined,
) {
  const outcome = await toolOutcome(tool, args, ports, articleUrl, enquiryForm);
  if (!outcome.ok) return { content: [{ type: "text", text: outcome.message }], isError: true };
  return {
    content: [{ type: "text", text: JSON.stringify(outcome.value) }],
    structuredContent: outcome.value,
  };
}

async function loadCorpus(ports: Ports): Promise<Corpus> {
  try {
    return await ports.corpus();
  } catch (error) {
    throw new ProtocolError(ProtocolErrorCode.InternalError, publicMessage(error, ports));
  }
}
