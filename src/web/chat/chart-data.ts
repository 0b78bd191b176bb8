import type { Chart, ChartPoint } from "../../core/answer/chart.ts";
import { stringOrNull } from "./answer-parts.ts";
import { isRecord } from "./problem.ts";

/** Narrows foreign data to charts; a chart with a point that is not whole is left out. */
export function readCharts(charts: readonly unknown[]): Chart[] {
  return charts.flatMap((value): Chart[] => {
    if (!isRecord(value) || !Array.isArray(value["points"])) return [];
    const { kind, metric, metricEn, subject } = value;
    const points = value["points"].map(readPoint);
    const whole = points.filter((point) => point !== null);
    if ((kind !== "comparison" && kind !== "series") || typeof metric !== "string") return [];
    if (whole.length < 2 || whole.length < points.length) return [];
    return [
      {
        kind,
        metric,
        points: whole,
        ...(typeof metricEn === "string" && { metricEn }),
        ...(typeof subject === "string" && { subject }),
      },
    ];
  });
}

function readPoint(value: unknown): ChartPoint | null {
  if (!isRecord(value)) return null;
  const { label, text, number, index, length } = value;
  if (
    typeof label !== "string" ||
    typeof text !== "string" ||
    typeof number !== "number" ||
    typeof index !== "number" ||
    typeof length !== "number" ||
    !(length >= 0 && length <= 1)
  ) {
    return null;
  }
  return {
    label,
    text,
    value: stringOrNull(value["value"]) ?? text,
    number,
    unit: stringOrNull(value["unit"]) ?? "",
    period: stringOrNull(value["period"]),
    index,
    length,
  };
}

/** The period that all points share; null where they differ or state none. */
export function sharedPeriod(points: readonly ChartPoint[]): string | null {
  const period = points[0]?.period ?? null;
  return points.every((point) => point.period === period) ? period : null;
}
