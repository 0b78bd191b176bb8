import type { ComponentChildren } from "preact";
import { fill } from "../../core/shown/fill.ts";
import { most, type TextField } from "./draft.ts";
import type { Fault } from "./faults.ts";
import type { RequestStrings } from "./strings.ts";

/** What every field of the form is given. */
export interface FieldContext {
  t: RequestStrings;
  /** Begins the ids of the form's elements. */
  id: string;
}

interface FieldProps extends FieldContext {
  field: TextField;
  value: string;
  fault: Fault | undefined;
  isOptional?: boolean;
  /** One of several, of which any will do. */
  isOneOf?: boolean;
  hint?: string;
  onInput(value: string): void;
}

interface LineProps extends FieldProps {
  keyboard?: "text" | "tel" | "email";
  autocomplete?: string;
}

export function Line({ keyboard = "text", autocomplete = "off", ...props }: LineProps) {
  const { field, id, value, onInput } = props;
  return (
    <Field {...props}>
      <input
        {...describe(props)}
        id={`${id}-${field}`}
        name={field}
        type="text"
        inputmode={keyboard}
        value={value}
        autocomplete={autocomplete}
        maxLength={most[field]}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}

export function Paragraph(props: FieldProps) {
  const { field, id, value, onInput } = props;
  return (
    <Field {...props}>
      <textarea
        id={`${id}-${field}`}
        name={field}
        rows={4}
        value={value}
        {...describe(props)}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}

interface ChoiceProps extends FieldProps {
  options: ReadonlyArray<readonly [value: string, name: string]>;
}

export function Choice({ options, ...props }: ChoiceProps) {
  const { field, id, value, onInput } = props;
  return (
    <Field {...props}>
      <select
        id={`${id}-${field}`}
        name={field}
        value={value}
        {...describe(props)}
        onChange={({ currentTarget }) => onInput(currentTarget.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

function describe({ id, field, fault, hint, isOptional = false, isOneOf = false }: FieldProps) {
  const described = [hint && `${id}-${field}-hint`, fault && `${id}-${field}-fault`]
    .filter(Boolean)
    .join(" ");
  return {
    "aria-invalid": fault !== undefined,
    "aria-required": !isOptional && !isOneOf,
    ...(described !== "" && { "aria-describedby": described }),
  };
}

function Field({
  t,
  id,
  field,
  fault,
  hint,
  isOptional,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="request-field">
      <label for={`${id}-${field}`}>
        {t.fields[field]}
        {isOptional && <span class="quiet"> {t.optional}</span>}
      </label>
      {children}
      {hint && (
        <p class="quiet request-hint" id={`${id}-${field}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="request-fault" id={`${id}-${field}-fault`}>
          {fill(t.faults[fault], { max: most[field] })}
        </p>
      )}
    </div>
  );
}
