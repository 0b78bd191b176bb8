/** One event of a `text/event-stream`: its name (default `message`) and its data lines joined with line feeds. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Splits a byte stream into events as the HTML standard says (section 9.2.6, "Interpreting an event stream").
 * Chunks may end anywhere, within a character or between CR and LF too. An event that the stream
 * breaks off before its blank line is dropped; comments and unknown fields are skipped.
 * `onBytes` runs for every chunk, comments included: a sign of life for a watchdog.
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let event = "";
  let data: string[] = [];

  function* take(text: string): Generator<ServerEvent> {
    rest += text;
    for (;;) {
      const end = lineEnd(rest);
      if (end === null) return;
      const line = rest.slice(0, end.at);
      rest = rest.slice(end.next);
      if (line === "") {
        if (data.length > 0) yield { event: event || "message", data: data.join("\n") };
        event = "";
        data = [];
        continue;
      }
      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
      if (field === "data") data.push(value);
      else if (field === "event") event = value;
    }
  }

  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        // The stream's end settles a CR that was waiting for its LF.
        if (rest.endsWith("\r")) yield* take("\n");
        return;
      }
      onBytes();
      yield* take(decoder.decode(value, { stream: true }));
    }
  } finally {
    // A reader that stops early (stop button, error) tells the server to stop too.
    reader.cancel().catch(() => {});
  }
}

/** Where the first line ends and the next begins, or null while that is not yet known. */
function lineEnd(text: string): { at: number; next: number } | null {
  const at = text.search(/[\r\n]/);
  if (at < 0) return null;
  if (text[at] === "\n") return { at, next: at + 1 };
  if (at + 1 === text.length) return null;
  return { at, next: text[at + 1] === "\n" ? at + 2 : at + 1 };
}
