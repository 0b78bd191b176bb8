import type { Citation } from "../../core/answer/answer.ts";
import { formatDate } from "../../core/shown/dates.ts";
import { useUi } from "./ui.ts";

/** What the articles' heads say where no publisher is named. */
const notStated = "来源未载明";

/** Publisher and date of an article, or that they are not stated. */
export function Provenance({ citation }: { citation: Pick<Citation, "source" | "published" | "lang"> }) {
  const { t, locale } = useUi();
  const source = citation.source === notStated ? "" : citation.source;
  return (
    <p class="provenance">
      {source ? <span lang={citation.lang}>{source}</span> : <span>{t.sourceUnknown}</span>}
      {citation.published ? (
        <time dateTime={citation.published}>{formatDate(citation.published, locale)}</time>
      ) : (
        <span>{t.dateUnknown}</span>
      )}
    </p>
  );
}
