import { describe, expect, test } from "vitest";
import { readPhone } from "../../../adapters/desk/phone.ts";
import { checkConsent, currentNotice } from "./consent.ts";
import { checkContact, hasContact } from "./contact.ts";
import { companyKey } from "./prints.ts";
import { newReference, readReference } from "./reference.ts";

const ids = { next: () => crypto.randomUUID() };

describe("reference numbers", () => {
  test("are read however somebody writes them", () => {
    const reference = newReference(ids, "ZJ");
    const spoken = reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(readReference(reference)).toBe(reference);
    expect(readReference(` ${spoken}`)).toBe(reference);
    expect(readReference(newReference(ids, "XM"))).toMatch(/^XM-/);
  });

  test("notice every wrong sign and every two that changed places", () => {
    const reference = newReference(ids, "ZJ");
    const signs = reference.slice(3).replace("-", "");
    for (let at = 0; at < signs.length; at++) {
      for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXY") {
        if (other === signs[at]) continue;
        expect(readReference(`ZJ${signs.slice(0, at)}${other}${signs.slice(at + 1)}`)).toBeNull();
      }
      const swapped = `${signs.slice(0, at)}${signs[at + 1] ?? ""}${signs[at]}${signs.slice(at + 2)}`;
      if (at + 1 < signs.length && swapped !== signs) expect(readReference(`ZJ${swapped}`)).toBeNull();
    }
  });

  test.each(["", "ZJ", "ZJ-0000", "QQ-0000-00000", "ZJ-0000-0000!"])("are told from %j", (typed) => {
    expect(readReference(typed)).toBeNull();
  });
});

describe("who asks", () => {
  test("is one line without what cannot be seen", () => {
    const { person, faults } = checkContact(
      { name: " 示例\u202e联系人\n ", phone: "13800000000", email: " a@example.com " },
      readPhone,
    );
    expect(faults).toEqual([]);
    expect(person).toEqual({
      name: "示例 联系人",
      company: null,
      phone: "+8613800000000",
      email: "a@example.com",
    });
  });

  test("may be reached in China though the firm is from abroad", () => {
    const { person } = checkContact({ name: "示例", phone: "13800000000" }, readPhone, "JP");
    expect(person.phone).toBe("+8613800000000");
  });

  test("is told every fault at once", () => {
    const { faults } = checkContact({ phone: "1", email: "x", company: "长".repeat(200) }, readPhone);
    expect(faults.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      "company too-long",
      "email email",
      "name required",
      "phone phone-too-short",
    ]);
  });

  test.each([
    ["请致电 138-0000-0000", true],
    ["+49 30 901820", true],
    ["a＠example．com", true],
    ["厂房3000平方米，2026年3月，预算500万元", false],
    ["GB/T 50001", false],
    ["投资10000000元，占地 2000000 m²", false],
    ["注册资本 1000万元，电话 13800000000 找我", true],
  ])("%j names a way to reach somebody: %s", (text, does) => {
    expect(hasContact(text)).toBe(does);
  });
});

test.each([
  ["示例科技（镇江）有限公司", "示例科技(镇江) 股份有限公司"],
  ["Example Valves Co., Ltd.", "EXAMPLE VALVES LIMITED"],
])("%j and %j are one firm", (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other));
});

test("consent is to the current notice", () => {
  expect(checkConsent({ consent: true, notice: currentNotice })).toEqual([]);
  expect(checkConsent({ consent: true, notice: "2020-01-01" })).toEqual([
    { field: "notice", code: "old-notice" },
  ]);
});
