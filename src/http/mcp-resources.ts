import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  type Server,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import type { ToolContext } from "../../tools/define.ts";
import { listResources, readResource, resourceTemplates } from "../../tools/resources.ts";
import { readView } from "../../tools/views.ts";
import type { Corpus, Ports } from "../core/ports.ts";

const readParams = z.looseObject({ uri: z.string() });
const pageParams = z.looseObject({ cursor: z.string().optional() });

/** Lists, templates and reading of articles, parks and views. */
export function serveResources(
  server: Server,
  ports: Pick<Ports, "asset">,
  corpus: () => Promise<Corpus>,
  articleUrl: ToolContext["articleUrl"],
): void {
  server.setRequestHandler("resources/templates/list", { params: pageParams }, () => ({ resourceTemplates }));
  server.setRequestHandler("resources/list", { params: pageParams }, async ({ cursor }) => {
    const page = listResources(await corpus(), cursor);
    if (page !== undefined) return page;
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      "The cursor is not one that resources/list gave. Leave it out to begin with the first page.",
    );
  });
  server.setRequestHandler("resources/read", { params: readParams }, async ({ uri }) => {
    const contents = (await readView(uri, ports)) ?? readResource(await corpus(), uri, { articleUrl });
    if (contents !== undefined) return { contents: [contents] };
    throw new ResourceNotFoundError(
      uri,
      "No such resource. Expected zj://article/{id} with an id that resources/list or the search tool returns, or zj://park/{id} with one of list_parks.",
    );
  });
}
