import { useEffect, useState } from "preact/hooks";
import type { Cell, Comparison, Row } from "../../core/knowledge/comparison.ts";
import type { Lookup } from "../lookup/client.ts";
import { type ChosenPark, cellText, citationOf, rowName, rowText, tableText } from "./compare-parks.ts";
import { articlePath } from "./source-line.ts";
import { fill } from "./strings.ts";
import { useUi } from "./ui.ts";

export const COMPARISON = "console-comparison";

interface Props {
  parks: readonly ChosenPark[];
  lookup: Lookup;
  copyText(text: string): void;
  onUnchoose(park: ChosenPark): void;
  onBack(): void;
}

type State = { is: "loading" } | { is: "failed" } | { is: "there"; comparison: Comparison };

/** The chosen parks side by side, each cell with its source. */
export function ComparisonPanel({ parks, lookup, copyText, onUnchoose, onBack }: Props) {
  const ui = useUi();
  const { t, locale } = ui;
  const [state, setState] = useState<State>({ is: "loading" });
  const [attempt, setAttempt] = useState(1);
  const ids = parks.map(({ id }) => id).join(",");
  useEffect(() => {
    if (parks.length < 2) return;
    let isCurrent = true;
    setState({ is: "loading" });
    lookup.compare(ids.split(","), locale).then(
      (comparison) => isCurrent && setState({ is: "there", comparison }),
      () => isCurrent && setState({ is: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ids, locale, attempt, lookup]);
  return (
    <>
      <button type="button" class="button back" onClick={onBack}>
        {t.actions.back}
      </button>
      <h2 id={COMPARISON} tabIndex={-1}>
        {t.compare.title}
      </h2>
      <ul class="chosen-parks" aria-label={t.compare.chosen}>
        {parks.map((park) => (
          <li key={park.id}>
            <span lang="zh-Hans">{park.name}</span>
            <button type="button" class="text-button" onClick={() => onUnchoose(park)}>
              {t.actions.unchoose}
              <span class="visually-hidden" lang="zh-Hans">
                {park.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {parks.length < 2 ? (
        <p class="quiet">{t.compare.needTwo}</p>
      ) : state.is === "loading" ? (
        <p class="quiet">{t.compare.loading}</p>
      ) : state.is === "failed" ? (
        <div class="warning">
          <p>{t.compare.failed}</p>
          <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
            {t.results.retry}
          </button>
        </div>
      ) : (
        <>
          <Table comparison={state.comparison} copyText={copyText} />
          <p class="quiet">
            {t.compare.silent}
            {state.comparison.more > 0 && ` ${fill(t.compare.more, { count: state.comparison.more })}`}
          </p>
          <button type="button" class="button" onClick={() => copyText(tableText(state.comparison, ui))}>
            {t.compare.copyTable}
          </button>
        </>
      )}
    </>
  );
}

function Table({ comparison, copyText }: { comparison: Comparison; copyText(text: string): void }) {
  const ui = useUi();
  const { t } = ui;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
    <section class="comparison-scroll" tabIndex={0} aria-labelledby={COMPARISON}>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">{t.compare.measure}</th>
            {comparison.columns.map(({ id, name }) => (
              <th scope="col" key={id} lang="zh-Hans">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={`${row.id} ${row.period}`}>
              <th scope="row">{rowName(row, ui)}</th>
              {row.cells.map((cell, at) => (
                <td key={at}>
                  {cell === null ? "—" : <CellText cell={cell} row={row} comparison={comparison} />}
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="text-button"
                  aria-label={fill(t.compare.copyRow, { name: rowName(row, ui) })}
                  onClick={() => copyText(rowText(row, comparison, ui))}
                >
                  {t.actions.copy}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellText({ cell, row, comparison }: { cell: Cell; row: Row; comparison: Comparison }) {
  const ui = useUi();
  if (cell.parts !== undefined) {
    return (
      <ul>
        {cell.parts.map((part, at) => (
          <li key={at}>
            {part.value} <SourceLink cell={{ ...cell, source: part.source }} comparison={comparison} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {cellText(cell, row, ui)} <SourceLink cell={cell} comparison={comparison} />
    </>
  );
}

function SourceLink({ cell, comparison }: { cell: Cell; comparison: Comparison }) {
  const { t, pageAddress } = useUi();
  const cited = citationOf(cell, comparison);
  if (cited === undefined) return null;
  return (
    <a
      class="cell-source"
      href={pageAddress(articlePath(cited))}
      target="_blank"
      rel="noopener"
      aria-label={fill(t.compare.source, { index: cited.index, title: cited.title })}
    >
      [{cited.index}]
    </a>
  );
}
