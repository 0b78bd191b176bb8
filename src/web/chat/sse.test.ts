import { describe, expect, test } from "vitest";
import { readEvents, type ServerEvent } from "./sse.ts";

const encoder = new TextEncoder();

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function eventsOf(chunks: readonly (string | Uint8Array)[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? encoder.encode(chunk) : chunk));
  for await (const event of readEvents(streamOf(bytes))) events.push(event);
  return events;
}

/** The standard's grammar, slowly: the whole text at once, split at line ends. */
function eventsSlowly(text: string): ServerEvent[] {
  const events: ServerEvent[] = [];
  let event = "";
  let data: string[] = [];
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n|\r/g, "\n")
    .split("\n");
  for (const line of lines.slice(0, -1)) {
    if (line === "") {
      if (data.length > 0) events.push({ event: event || "message", data: data.join("\n") });
      [event, data] = ["", []];
    } else {
      const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data") data.push(value ?? "");
      if (field === "event") event = value ?? "";
    }
  }
  return events;
}

/** A small seeded generator (mulberry32), so that a failure can be seen again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("readEvents", () => {
  test("reads events that end with LF, CRLF or CR", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["data: 一", "", "data: 二", "", ""].join(end);
      expect(await eventsOf([text])).toEqual([
        { event: "message", data: "一" },
        { event: "message", data: "二" },
      ]);
    }
  });

  test("joins several data lines and keeps the event's name", async () => {
    expect(await eventsOf(["event: note\ndata: a\ndata:b\ndata\n\n"])).toEqual([
      { event: "note", data: "a\nb\n" },
    ]);
  });

  test("skips comments, unknown fields and events without data", async () => {
    expect(await eventsOf([": keep-alive\n\nid: 7\nretry: 10\n\ndata: x\n\n"])).toEqual([
      { event: "message", data: "x" },
    ]);
  });

  test("drops an event whose blank line never comes", async () => {
    expect(await eventsOf(["data: whole\n\ndata: half\n"])).toEqual([{ event: "message", data: "whole" }]);
  });

  test("reads the same events however the bytes are cut", async () => {
    const next = random(20_261_122);
    const pieces = [
      "data: ",
      "data:",
      "event: e",
      "镇江",
      "😀",
      ": c",
      "\n",
      "\r\n",
      "\r",
      "\n\n",
      "x",
      "[1]",
    ];
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 30 }, () => pieces[Math.floor(next() * pieces.length)]).join("");
      const bytes = encoder.encode(text);
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; ) {
        const length = 1 + Math.floor(next() * 5);
        chunks.push(bytes.slice(at, at + length));
        at += length;
      }
      expect(await eventsOf(chunks), JSON.stringify(text)).toEqual(eventsSlowly(text));
    }
  });

  test("tells of every chunk, comments too", async () => {
    let chunks = 0;
    const stream = streamOf([":a\n", ":b\n", "data: x\n\n"].map((text) => encoder.encode(text)));
    for await (const _ of readEvents(stream, () => chunks++)) {
      // Only the chunks are counted.
    }
    expect(chunks).toBe(3);
  });

  test("cancels the stream when its reader leaves early", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode("data: x\n\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of readEvents(stream)) break;
    expect(cancelled).toBe(true);
  });
});
