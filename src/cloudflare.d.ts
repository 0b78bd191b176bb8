/** The part of the Workers runtime that this project uses (Cloudflare Workers, `cloudflare:workers`). */
declare module "cloudflare:workers" {
  export function waitUntil(promise: Promise<unknown>): void;
  export const exports: {
    default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> };
  };
}
