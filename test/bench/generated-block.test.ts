import { describe, expect, it } from "vitest";
import { replaceBlock } from "./generated-block.ts";

describe("a generated block of a page", () => {
  const page = "# A\n<!-- begin x -->\nold\n<!-- end x -->\nprose <!-- begin y -->kept<!-- end y -->\n";

  it("is replaced alone, and the same way a second time", () => {
    const once = replaceBlock(page, "x", "\nnew $& text\n\n");
    expect(once).toBe(page.replace("old", () => "new $& text"));
    expect(replaceBlock(once, "x", "new $& text")).toBe(once);
  });

  it("is missed aloud where a marker is gone", () => {
    expect(() => replaceBlock(page, "z", "new")).toThrow("<!-- begin z -->");
    expect(() => replaceBlock("<!-- end x --><!-- begin x -->", "x", "new")).toThrow("<!-- end x -->");
  });
});
