import { useEffect, useRef } from "preact/hooks";
import { loopTab } from "../chat/focus.ts";
import { useUi } from "./ui.ts";

interface Props {
  /** Whether single letters are keys. */
  single: boolean;
  onSingle(single: boolean): void;
  onClose(): void;
}

/** All keys, in a dialog; single letters can be turned off (WCAG 2.2, 2.1.4). */
export function KeyHelp({ single, onSingle, onClose }: Props) {
  const { t } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { help } = t;
  const groups: ReadonlyArray<[name: string, keys: ReadonlyArray<[keys: string[], what: string]>]> = [
    [
      help.box,
      [
        [["↓"], help.toList],
        [["Enter"], help.open1],
        [["Ctrl+Enter", "Alt+C"], help.copy1],
        [["Alt+P"], help.pin1],
        [["Esc"], help.clear],
      ],
    ],
    [
      help.list,
      [
        [["↑", "↓"], help.move],
        [["PageUp", "PageDown"], help.group],
        [["Home", "End"], help.ends],
        [["Enter"], help.openOne],
        [["Delete"], help.forget],
      ],
    ],
    [
      help.everywhere,
      [
        [["C"], help.copy],
        [["P"], help.pin],
        [["X"], help.choose],
        [["F"], help.favourite],
        [["/"], help.focus],
        [["S"], help.sheet],
        [["V"], help.compare],
        [["U"], help.undo],
        [["?"], help.help],
        [["Esc"], help.back],
      ],
    ],
  ];
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-labelledby="console-help"
      onClose={onClose}
      onKeyDown={(event) => loopTab(event, event.currentTarget)}
    >
      <h2 id="console-help">{help.title}</h2>
      {groups.map(([name, keys]) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="single-keys">
        <input
          type="checkbox"
          checked={single}
          onChange={({ currentTarget: { checked } }) => onSingle(checked)}
        />
        {help.single}
      </label>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {t.actions.close}
      </button>
    </dialog>
  );
}
