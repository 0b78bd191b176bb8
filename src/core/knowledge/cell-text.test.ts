import { expect, test } from "vitest";
import { figureText } from "./cell-text.ts";

test.each([
  [{ value: "834.5", unit: "亿元", qualifier: "超" }, "超834.5亿元"],
  [{ value: "85", unit: "%", qualifier: "以上" }, "85%以上"],
  [{ value: "200", unit: "家", qualifier: "多" }, "200多家"],
  [{ value: "20", unit: "万元", qualifier: "余" }, "20余万元"],
  [{ value: "3", unit: "万户", qualifier: "余" }, "3万余户"],
  [{ value: "二十", unit: "年", qualifier: "余" }, "二十余年"],
  [{ value: "351", unit: "套" }, "351套"],
])("%j is written %s", ({ unit, ...figure }, text) => {
  expect(figureText({ ...figure, source: 1 }, { unit })).toBe(text);
});
