import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  ClientSecretBasic,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  type IDToken,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { z } from "zod";
import type { SignedOn, SingleSignOn } from "../../core/desk/staff/single-sign-on.ts";
import { AppError } from "../../core/errors.ts";

/** A client of an OpenID provider, as its operator registered it. */
export interface OpenIdSettings {
  /** As its discovery document names it; `http:` is for a provider on the same machine. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  label: string;
  /** The claim that is an account's login here; `email` counts only where the provider has verified it. */
  loginClaim: string;
}

const SECONDS = 10;

const secretSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Single sign-on by OpenID Connect: authorization code with PKCE, state and nonce. The provider is first asked when somebody comes. */
export function openIdSignOn({
  issuer,
  clientId,
  clientSecret,
  label,
  loginClaim,
}: OpenIdSettings): SingleSignOn {
  const client: Client = { client_id: clientId };
  const issuerUrl = new URL(issuer);
  const request = () => ({
    [allowInsecureRequests]: issuerUrl.protocol === "http:",
    signal: AbortSignal.timeout(SECONDS * 1_000),
  });
  let known: Promise<AuthorizationServer> | undefined;
  const provider = (): Promise<AuthorizationServer> => {
    known ??= discoveryRequest(issuerUrl, { algorithm: "oidc", ...request() }).then((response) =>
      processDiscoveryResponse(issuerUrl, response),
    );
    // What failed is tried again by the next one who comes.
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    label,
    begin: (redirectUri) =>
      believed(async () => {
        const { authorization_endpoint: endpoint } = await provider();
        if (endpoint === undefined) throw new Error("The provider names no authorization endpoint.");
        const secret = {
          state: generateRandomState(),
          nonce: generateRandomNonce(),
          verifier: generateRandomCodeVerifier(),
        };
        const url = new URL(endpoint);
        const asked = {
          client_id: clientId,
          redirect_uri: redirectUri,
          response_type: "code",
          scope: "openid email profile",
          state: secret.state,
          nonce: secret.nonce,
          code_challenge: await calculatePKCECodeChallenge(secret.verifier),
          code_challenge_method: "S256",
        };
        for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
        return { url: url.href, secret: JSON.stringify(secret) };
      }),
    finish: (callback, redirectUri, secret) =>
      believed(async () => {
        const { state, nonce, verifier } = secretSchema.parse(JSON.parse(secret));
        const server = await provider();
        const answer = validateAuthResponse(server, client, callback, state);
        const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
        const authentication = methods.includes("client_secret_basic")
          ? ClientSecretBasic(clientSecret)
          : ClientSecretPost(clientSecret);
        const response = await authorizationCodeGrantRequest(
          server,
          client,
          authentication,
          answer,
          redirectUri,
          verifier,
          request(),
        );
        const expected = { expectedNonce: nonce, requireIdToken: true };
        const tokens = await processAuthorizationCodeResponse(server, client, response, expected);
        const claims = getValidatedIdTokenClaims(tokens);
        if (claims === undefined) throw new Error("The provider sent no ID token.");
        return signedOn(claims, loginClaim);
      }),
  };
}

function signedOn(claims: IDToken, loginClaim: string): SignedOn {
  const login = claims[loginClaim];
  const isVouchedFor = loginClaim !== "email" || claims["email_verified"] === true;
  return {
    subject: `${claims.iss} ${claims.sub}`,
    login: typeof login === "string" && isVouchedFor ? login : null,
  };
}

/** Whatever the provider does wrong, nobody comes in; its words stay out of the log, as they may name a person. */
async function believed<Found>(work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    const what = error instanceof Error ? error.name : typeof error;
    const how = "Check OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and the callback registered there.";
    throw new AppError("upstream", 503, "sign-on-failed", `Single sign-on did not work (${what}). ${how}`);
  }
}
