import { z } from "zod";
import type { Tool, ToolContext, ToolOutcome } from "../../tools/define.ts";
import { answer } from "../core/answer/answer.ts";
import { AppError } from "../core/errors.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { cleanText } from "../core/question-text.ts";
import { ownOrigin } from "./article-url.ts";
import { keepIfDeclined } from "./desk/keep-unanswered.ts";
import { ledgerNow } from "./project-ledger.ts";

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
  enquiryForm?: string,
): Promise<ToolOutcome> {
  try {
    const context = { ...contextOf(await ports.corpus(), ports, articleUrl), enquiryForm };
    const outcome = await tool.call(args, context);
    if (tool.listing.name === ASK && ports.desk !== undefined) keepDeclinedCall(ports, args, outcome);
    return outcome;
  } catch (error) {
    return { ok: false, message: publicMessage(error, ports) };
  }
}

/** The tool whose questions go to the board where the articles are silent. */
const ASK = "ask";
/** Under each name that the tool takes its question by. */
const asked = z
  .object({ question: z.string(), query: z.string(), q: z.string(), text: z.string(), prompt: z.string() })
  .partial()
  .transform(({ question, query, q, text, prompt }) => question ?? query ?? q ?? text ?? prompt ?? "");
const declined = answer.pick({ id: true, abstained: true, clarify: true });

function keepDeclinedCall(ports: Ports, args: unknown, outcome: ToolOutcome): void {
  const call = asked.safeParse(args);
  const result = declined.safeParse(outcome.ok ? outcome.value : null);
  if (!call.success || !result.success) return;
  keepIfDeclined(ports, [{ role: "user", content: cleanText(call.data) }], result.data);
}

/**
 * The form that requests are left by, where there is a desk. Over stdio the desk is another process's: it is found where the operator
 * says that the service is (`PUBLIC_URL`).
 */
export function enquiryFormUrl(ports: Ports, request: Request | undefined): string | undefined {
  const own = ownOrigin(ports.settings.publicUrl, request);
  const hasDesk = ports.desk !== undefined || request === undefined;
  return own !== undefined && hasDesk ? `${own}/enquiries/new` : undefined;
}

export function contextOf(corpus: Corpus, ports: Ports, articleUrl: ToolContext["articleUrl"]): ToolContext {
  const { toTraditional, ids } = ports;
  return { corpus, toTraditional, ids, articleUrl, office: (id) => ledgerNow(ports, id) };
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
