import { describe, expect, test } from "vitest";
import { matchCorpus as corpus, sourceNumbers, wrongCitations } from "../../../test/support/match-corpus.ts";
import { matchServices } from "./match-services.ts";
import type { ServiceNeedKind } from "./service-need.ts";
import { servicesText } from "./services-text.ts";
import { speechOf } from "./speech.ts";

const ids = (some: ReadonlyArray<{ id: string }>) => some.map(({ id }) => id);

describe("a service", () => {
  test("comes with who runs it, how fast it answers and what it is part of", () => {
    const { services, citations } = matchServices(corpus, { needs: ["finance", "intellectual-property"] });
    expect(ids(services)).toEqual(["desk", "ip-window"]);
    expect(services[0]).toMatchObject({
      operators: [{ value: "东湖高新区招商局" }],
      response: [{ value: "2日内答复" }],
      parts: [{ id: "ip-window" }],
      askNext: { value: "东湖高新区招商局", by: "operator" },
    });
    expect(citations[(services[0]?.helpsWith[0]?.source ?? 0) - 1]?.quote).toBe("帮助企业贷款");
  });

  test("without an operator of its own sends on to that of what it is part of; where none is stated, to nobody", () => {
    const [window] = matchServices(corpus, { needs: ["intellectual-property"] }).services;
    expect(window?.askNext).toMatchObject({ value: "东湖高新区招商局", by: "part-of" });
    const [station] = matchServices(corpus, { needs: ["talent"] }).services;
    expect(station?.askNext).toBeNull();
  });

  test("of another park is marked", () => {
    const { services } = matchServices(corpus, { needs: ["talent"], park: "高新区" });
    expect(services).toMatchObject([{ id: "talent-station", elsewhere: true }]);
  });
});

test.each([
  ["谁能帮我们贷款", ["finance"]],
  ["誰能幫我們貸款", ["finance"]],
  ["who can help us find a loan against IP?", ["finance", "intellectual-property"]],
  ["想申请专利、招聘人才", ["intellectual-property", "talent"]],
] satisfies [string, ServiceNeedKind[]][])("%s is read as a need", (text, needs) => {
  expect(matchServices(corpus, {}, text).needs.toSorted()).toEqual(needs.toSorted());
});

test("a service that is named comes first", () => {
  expect(matchServices(corpus, {}, "人才站和贷款").services[0]?.id).toBe("talent-station");
});

test("needs that no service is for are told", () => {
  const result = matchServices(corpus, { needs: ["testing", "finance"] });
  expect(result.unmet).toEqual(["testing"]);
  expect(
    servicesText(
      result,
      speechOf("zh-Hans", (one) => one),
    ),
  ).toContain("资料中没有针对检验检测的服务");
});

test("each source of a result is the number of a citation, verbatim in its article", () => {
  const result = matchServices(corpus, { needs: ["finance", "talent", "intellectual-property"] });
  expect(wrongCitations(result.citations, corpus)).toEqual([]);
  for (const number of sourceNumbers(result)) expect(result.citations[number - 1]?.index).toBe(number);
});

test("the words of a result carry markers; whom to ask is said, or that it is not stated", () => {
  const say = speechOf("zh-Hans", (one) => one);
  expect(servicesText(matchServices(corpus, { needs: ["finance"] }), say)).toMatch(
    /下一步找：东湖高新区招商局\[\d+\]/,
  );
  expect(servicesText(matchServices(corpus, { needs: ["talent"] }), say)).toContain("下一步找：资料未载明");
  expect(servicesText(matchServices(corpus, {}, "你好"), say)).toContain("没有读出需要哪方面的服务");
});
