import { embedderError } from "./embedder.ts";

/** The text of an answer; an answer longer than `most` bytes is broken off and refused. */
export async function readLimited(response: Response, most: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > most) {
      await reader.cancel().catch(() => {});
      throw embedderError(
        "embedder-endless",
        `${response.url} sent more than ${most} bytes for one request; expected one embedding a text. Is it an embedding endpoint?`,
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}
