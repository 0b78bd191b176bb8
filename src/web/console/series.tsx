import type { LookupFact } from "../../core/lookup/lookup-result.ts";
import { periodText } from "./period.ts";
import { seriesOf, sparkline } from "./series-points.ts";
import { figureText, statusText } from "./source-line.ts";
import { useUi } from "./ui.ts";

const WIDTH = 240;
const HEIGHT = 48;
const MARGIN = 6;

/** The same measure of the same subject in its several periods: a table, and a line where the figures allow one. */
export function Series({ fact }: { fact: LookupFact }) {
  const { t, locale } = useUi();
  const series = seriesOf(fact);
  const points = sparkline(series, WIDTH, HEIGHT);
  return (
    <>
      <h3>{t.card.series}</h3>
      {points !== null && (
        <svg
          class="sparkline"
          viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}`}
          aria-hidden="true"
        >
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
          {points.map(({ x, y, isCurrent }, at) => (
            <circle key={at} cx={x} cy={y} r={isCurrent ? 4 : 2.5} class={isCurrent ? "current" : ""} />
          ))}
        </svg>
      )}
      <table class="series">
        <thead>
          <tr>
            <th scope="col">{t.card.period}</th>
            <th scope="col">{t.card.figure}</th>
            <th scope="col">{t.card.status}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.id} {...(one.isCurrent && { "aria-current": "true" as const })}>
              <th scope="row">{periodText(one.period, locale) || t.card.notStated}</th>
              <td lang="zh-Hans">{figureText(one)}</td>
              <td>
                {[statusText(one.status, t), one.isCurrent ? t.card.current : ""].filter(Boolean).join(" · ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
