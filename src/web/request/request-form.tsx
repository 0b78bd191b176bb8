import { useRef, useState } from "preact/hooks";
import { fill } from "../../core/shown/fill.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useUi, useUid } from "../chat/ui.ts";
import { bodyOf, type Draft, type TextField } from "./draft.ts";
import { type Faults, faultsAt, faultsOf } from "./faults.ts";
import { ContactFields, DetailFields, MatterFields } from "./fields.tsx";
import { type Receipt, sendRequest } from "./send-request.ts";
import type { RequestStrings } from "./strings.ts";

interface Props {
  t: RequestStrings;
  draft: Draft;
  notice: string;
  conversation: Conversation;
  onChange(draft: Draft): void;
  onReceived(receipt: Receipt): void;
}

/** The form. Faults are told when it is sent, then as they are mended; the first faulty field gets the focus. */
export function RequestForm({ t, draft, notice, conversation, onChange, onReceived }: Props) {
  const { t: words, api, locale } = useUi();
  const form = useRef<HTMLFormElement>(null);
  const id = useUid();
  const [faults, setFaults] = useState<Faults>({});
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const said = conversation.filter(({ text }) => text !== "").length;

  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const setText = (field: TextField, value: string) => {
    setFaults((known) => without(known, field));
    set({ [field]: value });
  };
  const show = (found: Faults) => {
    setFaults(found);
    // After it is drawn: fields within closed details are opened by then.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const send = async () => {
    if (sending) return;
    const found = faultsOf(draft);
    setFailure(null);
    if (Object.keys(found).length > 0) return show(found);
    setSending(true);
    const sent = await sendRequest(api, bodyOf(draft, { notice, locale, conversation }));
    setSending(false);
    if ("receipt" in sent) return onReceived(sent.receipt);
    const named = "pointers" in sent ? faultsAt(sent.pointers) : {};
    if (Object.keys(named).length > 0) return show(named);
    const { kind, detail } =
      "problem" in sent ? sent.problem : { kind: "refused" as const, detail: undefined };
    setFailure([t.notSent, kind === "refused" ? (detail ?? "") : words.problem[kind]].join(" ").trim());
  };
  const fields = { t, id, draft, faults, onInput: setText };
  const count = Object.keys(faults).length;
  return (
    <form
      class="request-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <MatterFields {...fields} />
      <ContactFields {...fields} />
      <DetailFields {...fields} />
      {said > 0 && (
        <div class="request-tick">
          <input
            type="checkbox"
            id={`${id}-transcript`}
            checked={draft.withTranscript}
            aria-describedby={`${id}-transcript-hint`}
            onChange={({ currentTarget }) => set({ withTranscript: currentTarget.checked })}
          />
          <label for={`${id}-transcript`}>{t.transcript}</label>
          <p class="quiet request-hint" id={`${id}-transcript-hint`}>
            {fill(t.transcriptHint, { count: said })}
          </p>
        </div>
      )}
      <div class="request-tick">
        <input
          type="checkbox"
          id={`${id}-consent`}
          checked={draft.consent}
          aria-required
          aria-invalid={faults.consent !== undefined}
          aria-describedby={faults.consent && `${id}-consent-fault`}
          onChange={({ currentTarget }) => {
            setFaults((known) => without(known, "consent"));
            set({ consent: currentTarget.checked });
          }}
        />
        <label for={`${id}-consent`}>{t.consent}</label>
        <p class="request-hint">
          <a
            class="text-button"
            href={`${api}/privacy?${new URLSearchParams({ version: notice, lang: locale })}`}
            target="_blank"
            rel="noopener"
            title={words.newTab}
          >
            {t.privacy}
          </a>
        </p>
        {faults.consent && (
          <p class="request-fault" id={`${id}-consent-fault`}>
            {t.faults[faults.consent]}
          </p>
        )}
      </div>
      <div class="request-end">
        <p class="request-fault" role="alert">
          {failure ?? (count > 0 ? fill(t.faulty, { count }) : "")}
        </p>
        <button type="submit" class="request-send" aria-disabled={sending}>
          {sending ? t.sending : t.send}
        </button>
      </div>
    </form>
  );
}

function without(faults: Faults, field: keyof Faults): Faults {
  const rest: Faults = { ...faults };
  delete rest[field];
  // One contact is enough: the other field's fault is mended as well.
  if (field === "email" && rest.phone === "no-contact") delete rest.phone;
  return rest;
}
