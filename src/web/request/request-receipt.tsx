import { useState } from "preact/hooks";
import { useUi } from "../chat/ui.ts";
import type { Receipt } from "./send-request.ts";
import type { RequestStrings } from "./strings.ts";

interface Props {
  t: RequestStrings;
  receipt: Receipt;
  onAnother(): void;
  onClose(): void;
}

/** What the service gave for a request: number, office, time, and the link to its status. */
export function RequestReceipt({
  t,
  receipt: { reference, office, dueAt, status },
  onAnother,
  onClose,
}: Props) {
  const { t: words, locale } = useUi();
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);
  const copy = (text: string) => {
    // Absent in pages without TLS.
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("No clipboard."));
    copying.then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  };
  return (
    <div class="receipt">
      <dl>
        <div>
          <dt>{t.reference}</dt>
          <dd class="receipt-reference">{reference}</dd>
        </div>
        {office && (
          <div>
            <dt>{t.office}</dt>
            <dd>{office}</dd>
          </div>
        )}
        {dueAt !== null && (
          <div>
            <dt>{t.due}</dt>
            <dd>
              <time dateTime={new Date(dueAt).toISOString()}>{inBeijing(dueAt, locale)}</time>
            </dd>
          </div>
        )}
      </dl>
      {status !== null && (
        <div class="receipt-status">
          <a class="text-button" href={status} target="_blank" rel="noopener noreferrer" title={words.newTab}>
            {t.status}
          </a>
          <p class="quiet request-hint">{t.statusHint}</p>
          <button type="button" class="button" onClick={() => copy(status)}>
            {copied === "yes" ? t.copied : t.copyLink}
          </button>
          <p class="quiet request-hint" role="status">
            {copied === "yes" ? t.copied : copied === "failed" ? words.copyFailed : ""}
          </p>
          {copied === "failed" && <p class="receipt-link">{status}</p>}
        </div>
      )}
      <div class="receipt-end">
        <button type="button" class="request-send" onClick={onClose}>
          {t.back}
        </button>
        <button type="button" class="text-button" onClick={onAnother}>
          {t.another}
        </button>
      </div>
    </div>
  );
}

function inBeijing(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  }).format(instant);
}
