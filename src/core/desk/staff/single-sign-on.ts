/** A service that knows who somebody is (OpenID Connect), so that they need no password here. */
export interface SingleSignOn {
  /** As the button says it. */
  label: string;
  /** Where the browser is sent, and what has to come back with it: `secret` is kept by that browser alone, sealed. */
  begin(redirectUri: string): Promise<{ url: string; secret: string }>;
  /** Who came back. Rejects with `AppError` where the answer is not the one to `secret`, or cannot be believed. */
  finish(callback: URL, redirectUri: string, secret: string): Promise<SignedOn>;
}

/** Who somebody is to the other service. */
export interface SignedOn {
  /** Issuer and subject; never given to anybody else. */
  subject: string;
  /** The login that an account here may have; null: the service told none that it vouches for. */
  login: string | null;
}
