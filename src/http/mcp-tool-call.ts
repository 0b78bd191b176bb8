import type { Tool, ToolContext, ToolOutcome } from "../../tools/define.ts";
import { AppError } from "../core/errors.ts";
import type { Corpus, Ports } from "../core/ports.ts";

/** How this service names itself to clients. */
export function serverInfo({ settings: { version } }: Pick<Ports, "settings">) {
  return { name: "zhenjiang-investment-assistant", title: "镇江投资助手", version };
}

/** What a tool answers, in words that may be shown; never rejects. */
export async function toolOutcome(
  tool: Tool,
  args: unknown,
  ports: Ports,
  articleUrl: ToolContext["articleUrl"],
): Promise<ToolOutcome> {
  try {
    return await tool.call(args, contextOf(await ports.corpus(), ports, articleUrl));
  } catch (error) {
    return { ok: false, message: publicMessage(error, ports) };
  }
}

export function contextOf(
  corpus: Corpus,
  { toTraditional, ids }: Ports,
  articleUrl: ToolContext["articleUrl"],
): ToolContext {
  return { corpus, toTraditional, ids, articleUrl };
}

/** What a caller may read of an error; a fault of ours is logged by its kind alone. */
export function publicMessage(error: unknown, ports: Pick<Ports, "log">): string {
  if (error instanceof AppError && error.kind !== "bug") return error.message;
  ports.log({
    level: "error",
    code: "mcp-internal",
    detail: error instanceof Error ? error.name : typeof error,
  });
  return "The service failed while answering. The fault is on our side; trying again may help.";
}
