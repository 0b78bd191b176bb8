/** The specification of MCP Apps that is spoken here. */
const PROTOCOL = "2026-01-26";

/** What a host tells of itself; every part may be missing. */
export interface HostContext {
  theme?: string;
  locale?: string;
  /** CSS custom properties by which a view looks like the rest of the host. */
  variables: ReadonlyMap<string, string>;
  /** The view is to fill a height that the host has set. */
  fixedHeight: boolean;
}

export interface HostEvents {
  /** First as the connection is made, then whenever something of it changes. */
  context(context: HostContext): void;
  /** The arguments that the tool was called with. */
  input(args: Readonly<Record<string, unknown>>): void;
  result(result: Readonly<Record<string, unknown>>): void;
  cancelled(): void;
}

export interface Host {
  /** Whether the host opens links for its views. */
  opensLinks(): boolean;
  openLink(url: string): void;
  /** CSS pixels. */
  resized(size: { width: number; height: number }): void;
}

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * Speaks with the host of a view: JSON-RPC 2.0 over `postMessage` (MCP Apps 2026-01-26). Nothing is sent after the handshake until the
 * host has answered it; messages from anywhere but the parent window are not heard.
 */
export function connectHost(view: Window, name: string, version: string, events: HostEvents): Host {
  const parent = view.parent;
  const waiting = new Map<number, (result: Fields) => void>();
  let ids = 0;
  let ready = false;
  let opens = false;
  let known: Fields = {};

  const send = (message: Fields): void => parent.postMessage({ jsonrpc: "2.0", ...message }, "*");
  const request = (method: string, params: Fields, done: (result: Fields) => void = () => {}): void => {
    ids += 1;
    waiting.set(ids, done);
    send({ id: ids, method, params });
  };

  const told: Readonly<Record<string, (params: Fields) => void>> = {
    "ui/notifications/tool-input": (params) => events.input(fieldsOf(params["arguments"])),
    "ui/notifications/tool-result": (params) => events.result(params),
    "ui/notifications/tool-cancelled": () => events.cancelled(),
    "ui/notifications/host-context-changed": (params) => {
      known = { ...known, ...params };
      events.context(contextOf(known));
    },
  };

  view.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const message = fieldsOf(data);
    if (source !== parent || message["jsonrpc"] !== "2.0") return;
    const { id, method } = message;
    if (typeof method !== "string") {
      const done = typeof id === "number" ? waiting.get(id) : undefined;
      if (typeof id === "number") waiting.delete(id);
      if ("result" in message) done?.(fieldsOf(message["result"]));
      return;
    }
    if (id === undefined) {
      if (Object.hasOwn(told, method)) told[method]?.(fieldsOf(message["params"]));
      return;
    }
    // The host says goodbye, or asks whether anybody is there; nothing else is served.
    if (method === "ping" || method === "ui/resource-teardown") send({ id, result: {} });
    else send({ id, error: { code: -32601, message: `This view does not serve ${method}.` } });
  });

  const handshake = {
    protocolVersion: PROTOCOL,
    appInfo: { name, version },
    appCapabilities: { availableDisplayModes: ["inline", "fullscreen"] },
  };
  request("ui/initialize", handshake, (result) => {
    opens = "openLinks" in fieldsOf(result["hostCapabilities"]);
    known = fieldsOf(result["hostContext"]);
    ready = true;
    events.context(contextOf(known));
    send({ method: "ui/notifications/initialized", params: {} });
  });

  return {
    opensLinks: () => opens,
    openLink: (url) => request("ui/open-link", { url }),
    resized(size) {
      if (ready) send({ method: "ui/notifications/size-changed", params: size });
    },
  };
}

function contextOf(known: Fields): HostContext {
  const theme = textOf(known["theme"]);
  const locale = textOf(known["locale"]);
  const variables = Object.entries(fieldsOf(fieldsOf(known["styles"])["variables"])).flatMap(
    ([name, value]): Array<[string, string]> =>
      name.startsWith("--") && typeof value === "string" ? [[name, value]] : [],
  );
  return {
    ...(theme !== undefined && { theme }),
    ...(locale !== undefined && { locale }),
    variables: new Map(variables),
    fixedHeight: "height" in fieldsOf(known["containerDimensions"]),
  };
}
