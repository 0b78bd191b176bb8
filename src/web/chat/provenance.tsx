import type { Citation } from "../../core/answer/answer.ts";
import { formatDate } from "./language.ts";
import { useUi } from "./ui.ts";

/** Publisher and date of an article, or that they are not stated. */
export function Provenance({ citation }: { citation: Pick<Citation, "source" | "published" | "lang"> }) {
  const { t, locale } = useUi();
  return (
    <p class="provenance">
      {citation.source ? <span lang={citation.lang}>{citation.source}</span> : <span>{t.sourceUnknown}</span>}
      {citation.published ? (
        <time dateTime={citation.published}>{formatDate(citation.published, locale)}</time>
      ) : (
        <span>{t.dateUnknown}</span>
      )}
    </p>
  );
}
