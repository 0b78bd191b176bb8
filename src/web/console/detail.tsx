import { FactCard } from "./fact-card.tsx";
import type { FoundItem } from "./item.ts";
import { OtherCard } from "./other-card.tsx";
import { pinOf } from "./pin.ts";
import { pagePath } from "./source-line.ts";
import { useUi } from "./ui.ts";

export const DETAIL = "console-detail";

interface Props {
  item: FoundItem | null;
  isChosen: boolean;
  onChoosePark(): void;
  onBack(): void;
}

/** All of one result, and what can be done with it. */
export function Detail({ item, isChosen, onChoosePark, onBack }: Props) {
  const { t, copy, pin, isPinned, pageAddress } = useUi();
  if (item === null) return <p class="quiet">{t.card.empty}</p>;
  const kept = pinOf(item);
  const path = pagePath(kept);
  const isPark = item.kind === "record" && item.record.list === "parks";
  return (
    <>
      <button type="button" class="button back" onClick={onBack}>
        {t.actions.back}
      </button>
      {item.kind === "fact" ? <FactCard fact={item.fact} /> : <OtherCard item={item} />}
      <div class="card-actions">
        <button type="button" class="button primary" onClick={() => copy(kept)}>
          {t.actions.copy} <Letter text="C" />
        </button>
        <button type="button" class="button" disabled={isPinned(kept.id)} onClick={() => pin(kept)}>
          {isPinned(kept.id) ? t.actions.pinned : t.actions.pin} <Letter text="P" />
        </button>
        {isPark && (
          <button type="button" class="button" aria-pressed={isChosen} onClick={onChoosePark}>
            {isChosen ? t.actions.unchoose : t.actions.choose} <Letter text="X" />
          </button>
        )}
        {path !== null && (
          <a class="button" href={pageAddress(path)} target="_blank" rel="noopener">
            {item.kind === "record" ? t.card.openRecord : t.card.openArticle}
          </a>
        )}
      </div>
    </>
  );
}

/** The key that does the same; screen readers hear of keys in the help. */
function Letter({ text }: { text: string }) {
  return (
    <span class="letter" aria-hidden="true">
      {text}
    </span>
  );
}
