import { useEffect, useRef } from "preact/hooks";
import type { Group, Item } from "./item.ts";
import { ResultRow } from "./result-row.tsx";
import { useUi } from "./ui.ts";

export const LIST = "console-list";
export const optionId = (at: number): string => `console-option-${at}`;

interface Props {
  groups: readonly Group[];
  active: number;
  /** By touch or mouse. */
  onChoose(at: number): void;
}

/** Everything found as one list box in groups (WAI-ARIA 1.2, listbox); keys are read by the console. */
export function ResultList({ groups, active, onChoose }: Props) {
  const { t } = useUi();
  const list = useRef<HTMLDivElement>(null);
  const isEmpty = groups.length === 0;
  useEffect(() => {
    if (document.activeElement === list.current) {
      document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
    }
  }, [active]);
  let at = -1;
  return (
    <div
      id={LIST}
      ref={list}
      class="results"
      role="listbox"
      tabIndex={isEmpty ? -1 : 0}
      hidden={isEmpty}
      aria-label={t.results.label}
      {...(!isEmpty && { "aria-activedescendant": optionId(active) })}
    >
      {groups.map(({ name, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box holds groups of options; a fieldset is for fields of a form.
        <div key={name} role="group" aria-labelledby={`console-group-${name}`} class="result-group">
          <div id={`console-group-${name}`} role="presentation" class="group-name">
            {t.groups[name]}
          </div>
          {items.map((item) => {
            at += 1;
            return <Option key={item.key} at={at} item={item} active={active} onChoose={onChoose} />;
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  at: number;
  item: Item;
  active: number;
  onChoose(at: number): void;
}

function Option({ at, item, active, onChoose }: OptionProps) {
  return (
    // Keys reach the list box, which has the focus and says which option is meant.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys.
    <div
      id={optionId(at)}
      role="option"
      class={`result ${item.kind}`}
      aria-selected={at === active}
      onClick={() => onChoose(at)}
    >
      <ResultRow item={item} />
    </div>
  );
}
