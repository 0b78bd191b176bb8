import { describe, expect, test } from "vitest";
import { chart } from "../../core/answer/chart.ts";
import { readCharts, sharedPeriod } from "./chart-data.ts";

const point = {
  label: "北岸产业园",
  text: "超80%",
  value: "80",
  number: 80,
  unit: "%",
  period: "2025-01/2025-06",
  index: 1,
  length: 1,
};
const whole = { kind: "comparison", metric: "开工率", points: [point, { ...point, index: 2, length: 0.5 }] };

describe("charts from elsewhere", () => {
  test("are read as the service sends them", () => {
    expect(readCharts([chart.parse(whole)])).toEqual([whole]);
    expect(
      readCharts([chart.parse({ ...whole, kind: "series", metricEn: "start rate", subject: "北岸" })]),
    ).toEqual([{ ...whole, kind: "series", metricEn: "start rate", subject: "北岸" }]);
  });

  test.each([
    ["text", "chart"],
    ["a kind nobody draws", { ...whole, kind: "pie" }],
    ["a single point", { ...whole, points: [point] }],
    ["a point without a figure", { ...whole, points: [point, { ...point, text: undefined }] }],
    ["a bar longer than all", { ...whole, points: [point, { ...point, length: 9 }] }],
    ["a bar that is no number", { ...whole, points: [point, { ...point, length: "1" }] }],
  ])("are left out where they are %s", (_, value) => {
    expect(readCharts([value, whole])).toHaveLength(1);
  });
});

test("a period stands over a chart only where all of its figures share it", () => {
  expect(sharedPeriod([point, { ...point, label: "南岸" }])).toBe("2025-01/2025-06");
  expect(sharedPeriod([point, { ...point, period: "2024" }])).toBeNull();
  expect(sharedPeriod([{ ...point, period: null }])).toBeNull();
});
