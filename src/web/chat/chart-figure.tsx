import { useState } from "preact/hooks";
import type { Citation, Locale } from "../../core/answer/answer.ts";
import type { Chart, ChartPoint } from "../../core/answer/chart.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { languageOf } from "../../core/shown/locales.ts";
import { readCharts, sharedPeriod } from "./chart-data.ts";
import { CitationMarker } from "./citation-marker.tsx";
import { useUi, useUid } from "./ui.ts";

interface Props {
  /** As they came with the answer. */
  charts: readonly unknown[];
  citations: readonly Citation[];
}

/** The charts of an answer. */
export function ChartFigures({ charts, citations }: Props) {
  return readCharts(charts).map((chart) => <ChartFigure chart={chart} citations={citations} />);
}

/**
 * One chart: a table in which each figure as written has its marker and a bar. Screen readers get the table, the bars are for the
 * eye; shown as a table it has columns for period and source instead of the bars.
 */
function ChartFigure({ chart, citations }: { chart: Chart; citations: readonly Citation[] }) {
  const { t, locale } = useUi();
  const [isTable, setTable] = useState(false);
  const title = useUid();
  const period = sharedPeriod(chart.points);
  const hasPeriods = chart.kind === "comparison" && period === null;
  const citationOf = ({ index }: ChartPoint) => citations.find((citation) => citation.index === index);
  return (
    <figure class={isTable ? "chart as-table" : "chart"} aria-labelledby={title}>
      <figcaption id={title}>
        {chart.subject && <span lang={languageOf(chart.subject, locale)}>{chart.subject} </span>}
        <Metric chart={chart} />
        {period && <span class="quiet">{formatPeriod(period, locale)}</span>}
      </figcaption>
      <table>
        <thead class={isTable ? "" : "visually-hidden"}>
          <tr>
            <th scope="col">{chart.kind === "series" ? t.chart.period : t.chart.name}</th>
            <th scope="col">{t.chart.figure}</th>
            {isTable && hasPeriods && <th scope="col">{t.chart.period}</th>}
            {isTable && <th scope="col">{t.chart.source}</th>}
          </tr>
        </thead>
        <tbody>
          {chart.points.map((point) => {
            const citation = citationOf(point);
            const marker = citation && <CitationMarker citation={citation} />;
            const when = point.period ? formatPeriod(point.period, locale) : t.dateUnknown;
            return (
              <tr>
                <th scope="row">
                  {chart.kind === "series" ? (
                    formatPeriod(point.label, locale)
                  ) : (
                    <span lang={languageOf(point.label, locale)}>{point.label}</span>
                  )}
                  {!isTable && hasPeriods && <span class="quiet">{when}</span>}
                </th>
                <td>
                  <span class="figure" lang={languageOf(point.text, locale)}>
                    {point.text}
                  </span>
                  {!isTable && marker}
                  {!isTable && <Bar length={point.length} />}
                </td>
                {isTable && hasPeriods && <td>{when}</td>}
                {isTable && (
                  <td>
                    {citation && <span lang={citation.lang}>{citation.title}</span>} {marker}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <button type="button" class="text-button chart-switch" onClick={() => setTable(!isTable)}>
        {isTable ? t.chart.asChart : t.chart.asTable}
      </button>
    </figure>
  );
}

/** What is measured; to readers of other languages in English first, where it has a name there. */
function Metric({ chart: { metric, metricEn } }: { chart: Chart }) {
  const { locale } = useUi();
  const own = <span lang={languageOf(metric, locale)}>{metric}</span>;
  if (locale.startsWith("zh") || locale === "ja" || !metricEn) return own;
  return (
    <span>
      <span lang="en" class="metric-en">
        {metricEn}
      </span>{" "}
      ({own})
    </span>
  );
}

/** Drawn, not filled by a style: so it prints, and stays where the reader chose the colours. */
function Bar({ length }: { length: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width="100" height="1" />
      <rect class="bar-length" width={Math.max(0.5, length * 100)} height="1" />
    </svg>
  );
}

/** Both ends of a period in the reader's words; one date where it has only one. */
function formatPeriod(period: string, locale: Locale): string {
  return [...new Set(period.split("/"))].map((date) => formatDate(date, locale)).join(" – ");
}
