import { useUi } from "./ui.ts";

/** What may be typed: initials with a year, initials alone, characters and pinyin, pinyin. */
export const EXAMPLES = ["gxq 2025 签约", "rcgy", "新区 shenpi", "kaigonglv"];

/** What to type, for whoever opens the console for the first time. */
export function Examples({ onSearch }: { onSearch(query: string): void }) {
  const { t } = useUi();
  return (
    <ul class="console-examples" aria-label={t.results.examples}>
      {EXAMPLES.map((query) => (
        <li key={query}>
          <button type="button" class="button" lang="zh-Hans" onClick={() => onSearch(query)}>
            {query}
          </button>
        </li>
      ))}
    </ul>
  );
}
