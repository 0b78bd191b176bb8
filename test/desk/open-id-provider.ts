import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll } from "vitest";

/** A provider of OpenID Connect that believes whoever comes, as `person` says. */
export interface OpenIdProvider {
  issuer: string;
  /** Claims of whoever comes next. */
  person: Record<string, unknown>;
  /** What it does wrong; null: nothing. */
  lie: "nonce" | "audience" | "issuer" | "expired" | null;
  /** Where it sends a browser that was sent to it. */
  visit(url: string): string;
}

/** Starts one at a free port, until the tests of the file are over. */
export async function openIdProvider(): Promise<OpenIdProvider> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterAll(() => new Promise((done) => server.close(done)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The provider has no port.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider: OpenIdProvider = {
    issuer,
    person: {},
    lie: null,
    visit(url) {
      const asked = new URL(url).searchParams;
      const code = `code-${codes.size}`;
      codes.set(code, asked);
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      return `${back.pathname}${back.search}`;
    },
  };
  return provider;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (request.url === "/.well-known/openid-configuration") {
      json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        id_token_signing_alg_values_supported: ["RS256"],
      });
      return;
    }
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const sent = new URLSearchParams(body);
    const asked = codes.get(sent.get("code") ?? "");
    codes.delete(sent.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    const isOurs = request.headers.authorization === `Basic ${btoa("desk:secret")}`;
    if (asked?.get("code_challenge") !== challenge || !isOurs) {
      json(400, { error: "invalid_grant" });
      return;
    }
    json(200, { access_token: "a", token_type: "Bearer", id_token: idToken(asked.get("nonce")) });
  }

  function idToken(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1000);
    const { lie } = provider;
    const claims = {
      iss: lie === "issuer" ? "http://evil.example" : issuer,
      aud: lie === "audience" ? "another" : "desk",
      nonce: lie === "nonce" ? "another" : nonce,
      iat: now,
      exp: lie === "expired" ? now - 3600 : now + 60,
      ...provider.person,
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "RS256" })}.${part(claims)}`;
    return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
  }
}
