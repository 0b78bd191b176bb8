import type { Get } from "./fetch-page.ts";

/** Requests of a Worker, which leave from the edge of the network and reach no private one. */
export const webGet: Get = async (url, signal) => {
  const response = await fetch(url, {
    redirect: "manual",
    signal,
    headers: { accept: "text/html,*/*;q=0.5" },
  });
  return {
    status: response.status,
    location: response.headers.get("location"),
    type: response.headers.get("content-type") ?? "",
    body: chunksOf(response.body),
  };
};

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const { value } = (await reader?.read()) ?? {};
      if (value === undefined) return;
      yield value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}
