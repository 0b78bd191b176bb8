import { useEffect, useState } from "preact/hooks";
import { formatDate } from "../../core/shown/dates.ts";
import type { Lookup } from "../lookup/client.ts";
import { fill } from "./strings.ts";
import { useUi } from "./ui.ts";

/** Where it is searched and how recent that is, said quietly. */
export function StatusLine({ lookup }: { lookup: Lookup }) {
  const { t, locale } = useUi();
  const [state, setState] = useState(lookup.state());
  useEffect(() => lookup.subscribe(setState), [lookup]);
  const asOf = state.asOf === null ? "" : fill(t.status.asOf, { date: formatDate(state.asOf, locale) });
  return (
    <section class="console-status" aria-label={t.status.label} data-status={state.status}>
      <p>
        <span>{t.status[state.status]}</span>
        {asOf !== "" && <span>{asOf}</span>}
      </p>
      {state.updateWaiting && (
        <p>
          {t.status.update}
          <button type="button" class="text-button" onClick={lookup.update}>
            {t.status.reload}
          </button>
        </p>
      )}
    </section>
  );
}
