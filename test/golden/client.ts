import { z } from "zod";
import { type Answer, answer, type Turn } from "../../src/core/answer/answer.ts";

/** `fetch`, or an application's own `request`: takes an absolute path on the service. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** The service under evaluation, as its callers see it. */
export interface Client {
  ask(turns: readonly Turn[]): Promise<Answer>;
  /** The body of an article, or null where the service knows no such id. */
  body(articleId: string): Promise<string | null>;
}

/** The service answered in a way the contract does not allow; `message` is fit to print. */
export class ServiceError extends Error {
  override name = "ServiceError";
}

const problem = z.object({ detail: z.string() });
const served = z.object({ body: z.string() });

export function clientOf(send: Send): Client {
  return {
    async ask(turns) {
      const response = await send("/api/chat", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ messages: turns }),
      });
      const parsed = answer.safeParse(await jsonOf(response, "POST /api/chat"));
      if (!parsed.success)
        throw new ServiceError(
          `POST /api/chat: not an answer of the contract: ${parsed.error.issues[0]?.path.join(".")}`,
        );
      return parsed.data;
    },
    async body(articleId) {
      const path = `/api/articles/${encodeURIComponent(articleId)}`;
      const response = await send(path);
      if (response.status === 404) return null;
      const parsed = served.safeParse(await jsonOf(response, `GET ${path}`));
      if (!parsed.success) throw new ServiceError(`GET ${path}: expected an article with a body`);
      return parsed.data.body;
    },
  };
}

/** A client of a running service; `base` is its address, with or without a path. */
export function httpClient(base: string): Client {
  const root = base.replace(/\/+$/, "");
  return clientOf(async (path, init) => {
    try {
      return await fetch(root + path, init);
    } catch {
      throw new ServiceError(
        `no answer from ${root}; is the service running there? Start it with 'npm start'`,
      );
    }
  });
}

async function jsonOf(response: Response, what: string): Promise<unknown> {
  const text = await response.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceError(`${what}: status ${response.status}, expected JSON, got ${text.slice(0, 80)}`);
  }
  if (response.ok) return value;
  const told = problem.safeParse(value);
  throw new ServiceError(`${what}: status ${response.status}${told.success ? `, ${told.data.detail}` : ""}`);
}
