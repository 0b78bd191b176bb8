import { once } from "node:events";
import { createNodeServer } from "../../src/node-server.ts";

export interface Loopback {
  url: string;
  close(): Promise<void>;
}

/** Serves a fetch handler on a free port of this machine, as `npm start` does. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<Loopback> {
  const server = createNodeServer(fetch, { ids: { next: () => "id" }, log: () => {} });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
