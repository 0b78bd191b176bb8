import {
  AppBridge,
  type McpUiHostContext,
  PostMessageTransport,
} from "@modelcontextprotocol/ext-apps/app-bridge";

// Runs in the page around a view: the host side of MCP Apps as the official package has it, and what it saw.

export interface ViewHost {
  /** Resolves once the view has said that it is ready. */
  ready: Promise<void>;
  opened: string[];
  sizes: Array<{ width?: number | undefined; height?: number | undefined }>;
  input(args: Record<string, unknown>): Promise<void>;
  result(result: Parameters<AppBridge["sendToolResult"]>[0]): Promise<void>;
  cancel(): Promise<void>;
  context(context: McpUiHostContext): void;
  leave(): Promise<unknown>;
}

declare global {
  interface Window {
    startHost(context: McpUiHostContext, opensLinks: boolean): ViewHost;
    viewHost: ViewHost;
  }
}

window.startHost = (hostContext, opensLinks) => {
  const frame = document.querySelector("iframe");
  const view = frame?.contentWindow;
  if (!frame || !view) throw new Error("no frame");
  const capabilities = opensLinks ? { openLinks: {} } : {};
  const bridge = new AppBridge(null, { name: "test-host", version: "1" }, capabilities, { hostContext });
  const opened: string[] = [];
  const sizes: ViewHost["sizes"] = [];
  bridge.onopenlink = async ({ url }) => {
    opened.push(url);
    return {};
  };
  bridge.onsizechange = ({ width, height }) => {
    sizes.push({ width, height });
    if (height !== undefined) frame.style.height = `${height}px`;
  };
  const ready = new Promise<void>((resolve) => {
    bridge.oninitialized = () => resolve();
  });
  const connected = bridge.connect(new PostMessageTransport(view, view));
  frame.src = "/view";
  return {
    ready: connected.then(() => ready),
    opened,
    sizes,
    input: (args) => bridge.sendToolInput({ arguments: args }),
    result: (result) => bridge.sendToolResult(result),
    cancel: () => bridge.sendToolCancelled({ reason: "user" }),
    context: (context) => bridge.setHostContext(context),
    leave: () => bridge.teardownResource({ reason: "closed" }),
  };
};
