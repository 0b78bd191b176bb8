/** The words of a view around what a tool returned. */
export interface ViewStrings {
  measure: string;
  sources: string;
  chart: string;
  chartOf: string;
  silent: string;
  missing: string;
  asOf(date: string): string;
  waiting: string;
  cancelled: string;
  openArticle(title: string): string;
  toSource(index: number): string;
  status: Readonly<Record<string, string>>;
}

export type ViewLocale = "zh-Hans" | "zh-Hant" | "en";

export const STRINGS: Readonly<Record<ViewLocale, ViewStrings>> = {
  "zh-Hans": {
    measure: "指标",
    sources: "来源",
    chart: "图示",
    chartOf: "图示指标",
    silent: "—：资料未载明",
    missing: "各园区资料均未载明：",
    asOf: (date) => `资料截至${date}`,
    waiting: "正在比较园区……",
    cancelled: "比较已取消。",
    openArticle: (title) => `打开报道：${title}`,
    toSource: (index) => `来源${index}`,
    status: { target: "目标", forecast: "预计", limit: "标准" },
  },
  "zh-Hant": {
    measure: "指標",
    sources: "來源",
    chart: "圖示",
    chartOf: "圖示指標",
    silent: "—：資料未載明",
    missing: "各園區資料均未載明：",
    asOf: (date) => `資料截至${date}`,
    waiting: "正在比較園區……",
    cancelled: "比較已取消。",
    openArticle: (title) => `打開報道：${title}`,
    toSource: (index) => `來源${index}`,
    status: { target: "目標", forecast: "預計", limit: "標準" },
  },
  en: {
    measure: "Measure",
    sources: "Sources",
    chart: "Chart",
    chartOf: "Measure to draw",
    silent: "—: not stated in the articles",
    missing: "Not stated for any of them: ",
    asOf: (date) => `Articles up to ${date}`,
    waiting: "Comparing parks…",
    cancelled: "The comparison was cancelled.",
    openArticle: (title) => `Open the article: ${title}`,
    toSource: (index) => `Source ${index}`,
    status: { target: "target", forecast: "forecast", limit: "rule" },
  },
};

/** The language of a view for a BCP 47 tag: Chinese by its script or region, English for all others. */
export function viewLocaleOf(tag: string): ViewLocale {
  if (!/^zh\b/i.test(tag)) return "en";
  return /hant|\b(?:tw|hk|mo)\b/i.test(tag) ? "zh-Hant" : "zh-Hans";
}
