import { useUi } from "../chat/ui.ts";
import { countriesIn } from "./countries.ts";
import { type Draft, kinds, type TextField, timings } from "./draft.ts";
import type { Faults } from "./faults.ts";
import { Choice, type FieldContext, Line, Paragraph } from "./field.tsx";

interface FieldsProps extends FieldContext {
  draft: Draft;
  faults: Faults;
  onInput(field: TextField, value: string): void;
}

/** What is asked for. */
export function MatterFields(props: FieldsProps) {
  const { t } = props;
  return (
    <fieldset class="request-group">
      <legend>{t.about}</legend>
      <Paragraph {...at(props, "need")} />
      <Choice {...at(props, "kind")} options={kinds.map((kind) => [kind, t.kinds[kind]])} />
    </fieldset>
  );
}

/** Who asks. */
export function ContactFields(props: FieldsProps) {
  const { t } = props;
  return (
    <fieldset class="request-group">
      <legend>{t.contact}</legend>
      <Line {...at(props, "name")} autocomplete="name" />
      <Line {...at(props, "company")} autocomplete="organization" isOptional />
      <div class="request-pair">
        <Line {...at(props, "phone")} keyboard="tel" autocomplete="tel" isOneOf />
        <Line {...at(props, "email")} keyboard="email" autocomplete="email" isOneOf />
      </div>
      <p class="quiet request-hint">{t.contactHint}</p>
    </fieldset>
  );
}

/** What helps to answer, where somebody wants to say it. */
export function DetailFields(props: FieldsProps) {
  const { t, faults, draft } = props;
  const { locale } = useUi();
  const none = [["", t.noChoice]] as const;
  const isFaulty = details.some((field) => faults[field] !== undefined);
  const isUsed = details.some((field) => draft[field] !== "");
  return (
    <details class="request-details" open={isFaulty || isUsed || undefined}>
      <summary>
        {t.details} <span class="quiet">{t.optional}</span>
      </summary>
      <div class="request-pair">
        <Choice {...at(props, "country")} options={[...none, ...countriesIn(locale)]} isOptional />
        <Line {...at(props, "industry")} isOptional />
        <Choice
          {...at(props, "timing")}
          options={[...none, ...timings.map((timing) => [timing, t.timings[timing]] as const)]}
          isOptional
        />
        <Line {...at(props, "use")} isOptional />
        <Line {...at(props, "area")} isOptional />
        <Line {...at(props, "tax")} isOptional />
      </div>
    </details>
  );
}

const details = ["country", "industry", "timing", "use", "area", "tax"] as const;

function at({ t, id, draft, faults, onInput }: FieldsProps, field: TextField) {
  return {
    t,
    id,
    field,
    value: draft[field],
    fault: faults[field],
    onInput: (value: string) => onInput(field, value),
  };
}
