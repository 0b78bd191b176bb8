import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "../../core/desk/articles/public-address.ts";
import { type Get, notPublic } from "./fetch-page.ts";

const ACCEPTED = "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf;q=0.9,*/*;q=0.1";

/**
 * Requests of Node. A host name is looked up once and its addresses are looked at before any is connected to, so that no name
 * leads into a private network, not even one that answers otherwise the second time.
 */
export function nodeGet(mayReach: (address: string) => boolean = isPublicAddress): Get {
  const guarded: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, "");
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => mayReach(address)))
        return done(notPublic(), "");
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
  return (url, signal) =>
    new Promise((resolve, reject) => {
      const send = url.protocol === "https:" ? httpsRequest : httpRequest;
      const headers = { accept: ACCEPTED, "accept-encoding": "identity", "user-agent": "zhenjiang-desk" };
      const request = send(
        url,
        { method: "GET", lookup: guarded, signal, headers, agent: false },
        (response) => {
          const { statusCode: status = 0, headers: told } = response;
          // What was packed though nobody asked for it may unpack to anything.
          if (told["content-encoding"] !== undefined && told["content-encoding"] !== "identity") {
            response.destroy();
            reject(new Error("packed"));
            return;
          }
          resolve({
            status,
            location: told.location ?? null,
            type: told["content-type"] ?? "",
            body: response,
          });
        },
      );
      request.once("error", reject);
      request.end();
    });
}
