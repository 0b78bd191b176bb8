import { describe, expect, it } from "vitest";
import { parseCases } from "./cases.ts";

const good = {
  id: "u1",
  lang: "en",
  persona: "investor",
  type: "unanswerable",
  turns: ["What is the rent?"],
  expect: "abstain",
  must: [],
  must_not: ["yuan"],
  evidence: [],
};

function read(...lines: unknown[]) {
  return parseCases(
    "q.jsonl",
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
}

describe("reading cases", () => {
  it("skips empty lines, a byte order mark and fields it does not know", () => {
    expect(
      read(`\uFEFF${JSON.stringify(good)}\r`, "", { ...good, id: "u2", extra: 1 }).map(({ id }) => id),
    ).toEqual(["u1", "u2"]);
  });

  it.each([
    ["broken JSON", ["", "{"], "q.jsonl:2: not JSON"],
    ["a missing field", [{ ...good, persona: undefined }], "q.jsonl:1: persona: "],
    [
      "a type that its id denies",
      [{ ...good, id: "f1" }],
      "q.jsonl:1: type: id f1 says number, got unanswerable",
    ],
    ["an id that came before", [good, good], "q.jsonl:2: id u1 already stands on line 1"],
    ["an expected answer without evidence", [{ ...good, expect: "answer" }], "q.jsonl:1: evidence: "],
    ["an expected abstention with a must", [{ ...good, must: [["x"]] }], "q.jsonl:1: must: "],
    [
      "a group that points nowhere",
      [{ ...good, evidence_groups: [[3]] }],
      "q.jsonl:1: evidence_groups: index 3",
    ],
    ["a file without cases", ["", " "], "q.jsonl:1: no case found"],
  ])("names file and line of %s", (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
