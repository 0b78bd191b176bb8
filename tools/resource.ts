/** A resource as `resources/list` shows it. */
export interface ResourceListing {
  uri: string;
  name: string;
  title: string;
  description: string;
  mimeType: string;
}

/** What `resources/read` gives of a resource. */
export interface TextContents {
  uri: string;
  mimeType: string;
  text: string;
  _meta?: Record<string, unknown>;
}

/** The id behind the scheme of an address; undefined where the address is of another scheme or badly encoded. */
export function idIn(uri: string, scheme: string): string | undefined {
  if (!uri.startsWith(scheme)) return undefined;
  try {
    return decodeURIComponent(uri.slice(scheme.length));
  } catch {
    return undefined;
  }
}
