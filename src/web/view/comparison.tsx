import { useState } from "preact/hooks";
import { Chart } from "./chart.tsx";
import { isDrawn, type ShownCell, type ShownComparison, type ShownRow } from "./comparison-data.ts";
import { asideOf, figureOf } from "./figure-text.ts";
import { Sources } from "./sources.tsx";
import { STRINGS, type ViewLocale, type ViewStrings } from "./strings.ts";

interface ComparisonProps {
  comparison: ShownComparison;
  locale: ViewLocale;
  /** Absent: the host opens no links. */
  openLink: ((url: string) => void) | undefined;
}

/** Parks side by side: the table, a drawing of one measure where there are figures, and the sources of everything. */
export function ComparisonView({ comparison, locale, openLink }: ComparisonProps) {
  const { columns, rows, sources, missing, asOf } = comparison;
  const strings = STRINGS[locale];
  const names = columns.map(({ name, nameEn }) => (locale === "en" && nameEn !== "" ? nameEn : name));
  const drawn = rows.filter(isDrawn);
  const [asked, setAsked] = useState(0);
  const row = drawn[asked] ?? drawn[0];
  return (
    <>
      <section class="scroll" aria-label={names.join(" · ")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.measure}</th>
              {names.map((name, at) => (
                <th scope="col" key={columns[at]?.id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <TableRow key={`${one.metric} ${one.period}`} row={one} strings={strings} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">
        {[strings.silent, asOf === null ? "" : strings.asOf(asOf)].filter((part) => part !== "").join(" · ")}
      </p>
      {missing.length > 0 && (
        <p class="note">{strings.missing + missing.join(locale === "en" ? ", " : "、")}</p>
      )}
      {row !== undefined && (
        <section>
          <h2>{strings.chart}</h2>
          {drawn.length > 1 && (
            <select
              aria-label={strings.chartOf}
              value={String(drawn.indexOf(row))}
              onChange={({ currentTarget }) => setAsked(Number(currentTarget.value))}
            >
              {drawn.map(({ metric, period }, at) => (
                <option key={`${metric} ${period}`} value={String(at)}>
                  {titleOf(metric, period)}
                </option>
              ))}
            </select>
          )}
          <Chart row={row} title={titleOf(row.metric, row.period)} names={names} strings={strings} />
        </section>
      )}
      <Sources sources={sources} strings={strings} openLink={openLink} />
    </>
  );
}

function titleOf(metric: string, period: string | null): string {
  return period === null ? metric : `${metric} (${period})`;
}

function TableRow({ row, strings }: { row: ShownRow; strings: ViewStrings }) {
  return (
    <tr>
      <th scope="row">{titleOf(row.metric, row.period)}</th>
      {row.cells.map((cell, at) => (
        <td key={at}>{cell === null ? "—" : <CellText cell={cell} row={row} strings={strings} />}</td>
      ))}
    </tr>
  );
}

function CellText({ cell, row, strings }: { cell: ShownCell; row: ShownRow; strings: ViewStrings }) {
  if (cell.parts !== undefined) {
    return (
      <ul>
        {cell.parts.map(({ value, source }, at) => (
          <li key={at}>
            {value}
            <Marker index={source} strings={strings} />
          </li>
        ))}
      </ul>
    );
  }
  const aside = asideOf(cell, strings);
  return (
    <>
      {figureOf(cell, row)}
      {aside !== "" && <span class="aside"> ({aside})</span>}
      <Marker index={cell.source} strings={strings} />
    </>
  );
}

/** Leads to the quotation in the list of sources. */
function Marker({ index, strings }: { index: number; strings: ViewStrings }) {
  if (index === 0) return null;
  return (
    <button
      type="button"
      class="marker"
      aria-label={strings.toSource(index)}
      onClick={() => {
        const source = document.getElementById(`source-${index}`);
        source?.scrollIntoView({ block: "nearest" });
        source?.focus();
      }}
    >
      [{index}]
    </button>
  );
}
