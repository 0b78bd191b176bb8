import { describe, expect, test } from "vitest";
import { readPhone } from "./phone.ts";

describe("readPhone", () => {
  test.each([
    ["13800000000", undefined, "+8613800000000"],
    ["１３８ ００００ ００００", undefined, "+8613800000000"],
    ["(+86)138-0000-0000", "DE", "+8613800000000"],
    ["0086 138 0000 0000", "CN", "+8613800000000"],
    ["0511-8888 8888 转 12", "CN", "+8651188888888;ext=12"],
    ["030 901820", "DE", "+4930901820"],
    ["13800000000", "XX", "+8613800000000"],
  ])("reads %s, dialled in %s, as %s", (written, country, e164) => {
    expect(readPhone(written, country)).toEqual({ ok: true, e164 });
  });

  test.each([
    ["1380000000", "too-short"],
    ["138000000001", "too-long"],
    ["10000000000", "not-in-use"],
    ["110", "too-short"],
    ["+999 123456", "unknown-country"],
    ["微信联系", "not-a-number"],
    ["+86 138 0000 0000 0000 0000 0000", "too-long"],
  ])("says of %s that it is %s", (written, why) => {
    expect(readPhone(written)).toEqual({ ok: false, why });
  });
});
