import { type Knowledge, NO_KNOWLEDGE, RECORDS } from "../../src/core/knowledge/knowledge.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { articleOf, corpusOf, entityOf, lexiconOf } from "./tiny-corpus.ts";

const NEW = [
  "东湖高新区设立成长贷,面向中小企业,有专利的企业额度最高500万元。",
  "东湖高新区给首次来区的芯片企业一次性奖励。",
  "全市对研发投入增长的企业给予奖励,具体办法由部门研究。",
  "下一步将试行创新券。",
  "星火楼可供办公,租赁面积2万平方米,面向芯片产业。",
  "西岭仓库在西岭产业园,用于仓储。",
  "东湖高新区的生产厂房按企业需要定制。",
  "西岭产业园发展医药。",
  "东湖服务台帮助企业贷款,由东湖高新区招商局负责,2日内答复。服务台设有专利窗口。",
  "市级苗圃、省级苗圃、国家认定三级递进。",
].join("\n");
const OLD = "2019年的装修补贴已经结束。西岭产业园设有人才站。";

const at = (quote: string, article = "new") => ({ article, quote });
const say = (value: string, en: string, quote: string, article = "new") => ({ value, en, article, quote });

const lists: { [Kind in keyof Knowledge]: unknown[] } = {
  parks: [
    {
      id: "donghu",
      name: "东湖高新区",
      nameEn: "Donghu High-tech Zone",
      named: at("东湖高新区设立"),
      kind: "high-tech-zone",
      offices: [say("东湖高新区招商局", "Donghu investment office", "由东湖高新区招商局负责")],
    },
    {
      id: "xiling",
      name: "西岭产业园",
      nameEn: "Xiling Park",
      named: at("西岭产业园发展"),
      kind: "industrial-park",
      industries: [{ value: "ind-pharma", ...at("发展医药") }],
    },
  ],
  industries: [
    { id: "ind-chip", name: "芯片", nameEn: "Chips", named: at("面向芯片产业"), kind: "leading" },
    { id: "ind-pharma", name: "医药", nameEn: "Pharma", named: at("发展医药"), kind: "leading" },
  ],
  companies: [],
  projects: [],
  incentives: [
    {
      id: "growth-loan",
      name: "成长贷",
      nameEn: "Growth loan",
      named: at("设立成长贷"),
      kind: "loan",
      park: { value: "donghu", ...at("东湖高新区设立成长贷") },
      beneficiaries: [say("中小企业", "SMEs", "面向中小企业")],
      conditions: [
        { ...say("中小企业", "an SME", "面向中小企业"), field: "size", is: ["micro", "small", "medium"] },
        { ...say("有专利", "has patents", "有专利的企业额度"), field: "patents", atLeast: 1 },
      ],
      amount: say("最高500万元", "up to CNY 5 million", "额度最高500万元"),
      status: { value: "in-force", ...at("设立成长贷") },
    },
    {
      id: "chip-award",
      name: "芯片企业奖励",
      nameEn: "Award for chip firms",
      named: at("芯片企业一次性奖励"),
      kind: "award",
      park: { value: "donghu", ...at("东湖高新区给首次来区") },
      industries: [{ value: "ind-chip", ...at("首次来区的芯片企业") }],
    },
    {
      id: "rd-award",
      name: "研发奖励",
      nameEn: "R&D award",
      named: at("全市对研发投入增长的企业"),
      kind: "award",
      conditions: [
        { ...say("研发投入增长", "R&D rose", "研发投入增长的企业"), field: "rdGrowing", is: [true] },
        say("具体办法由部门研究", "details to come", "具体办法由部门研究"),
      ],
    },
    {
      id: "voucher",
      name: "创新券",
      nameEn: "Voucher",
      named: at("试行创新券"),
      kind: "cost-relief",
      conditions: [{ ...say("中小企业", "an SME", "下一步将试行"), field: "size", is: ["micro", "small"] }],
      status: { value: "planned", ...at("下一步将试行创新券") },
    },
    {
      id: "refit",
      name: "装修补贴",
      nameEn: "Refit subsidy",
      named: at("装修补贴", "old"),
      kind: "grant",
      conditions: [
        { ...say("企业", "a firm", "2019年的装修", "old"), field: "institution", is: ["company"] },
      ],
      status: { value: "past", ...at("补贴已经结束", "old") },
    },
    ...(["municipal-pool", "provincial-pool", "national"] as const).map((id, step) => ({
      id,
      name: ["市级苗圃", "省级苗圃", "国家认定"][step],
      nameEn: ["City nursery", "Provincial nursery", "National recognition"][step],
      named: at(["市级苗圃、", "省级苗圃、", "国家认定三级"][step] ?? ""),
      kind: "recognition",
    })),
  ],
  carriers: [
    {
      id: "spark",
      name: "星火楼",
      nameEn: "Spark House",
      named: at("星火楼可供"),
      kind: "office-complex",
      park: { value: "donghu", ...at("东湖高新区设立") },
      uses: [{ value: "office", ...at("可供办公") }],
      industries: [{ value: "ind-chip", ...at("面向芯片产业") }],
      tenure: [{ value: "rent", ...at("租赁面积2万平方米") }],
      area: { value: "2", unit: "万平方米", ...at("租赁面积2万平方米") },
    },
    {
      id: "depot",
      name: "西岭仓库",
      nameEn: "Xiling depot",
      named: at("西岭仓库在"),
      kind: "logistics",
      park: { value: "xiling", ...at("在西岭产业园,用于") },
      uses: [{ value: "warehousing", ...at("用于仓储") }],
    },
    {
      id: "shells",
      name: "定制厂房",
      nameEn: "Custom workshops",
      named: at("生产厂房按企业需要定制"),
      kind: "custom-workshop",
      park: { value: "donghu", ...at("东湖高新区的生产厂房") },
    },
  ],
  services: [
    {
      id: "desk",
      name: "东湖服务台",
      nameEn: "Donghu desk",
      named: at("东湖服务台帮助"),
      kind: "desk",
      park: { value: "donghu", ...at("由东湖高新区招商局负责") },
      needs: [{ value: "finance", ...at("帮助企业贷款") }],
      offers: [say("帮助企业贷款", "helps with loans", "帮助企业贷款")],
      operators: [say("东湖高新区招商局", "Donghu investment office", "由东湖高新区招商局负责")],
      response: [say("2日内答复", "within 2 days", "2日内答复")],
    },
    {
      id: "ip-window",
      name: "专利窗口",
      nameEn: "Patent window",
      named: at("专利窗口"),
      kind: "desk",
      partOf: { value: "desk", ...at("服务台设有专利窗口") },
      needs: [{ value: "intellectual-property", ...at("设有专利窗口") }],
    },
    {
      id: "talent-station",
      name: "人才站",
      nameEn: "Talent station",
      named: at("人才站", "old"),
      kind: "desk",
      park: { value: "xiling", ...at("西岭产业园设有", "old") },
      needs: [{ value: "talent", ...at("设有人才站", "old") }],
    },
  ],
};

const knowledge: Knowledge = {
  ...NO_KNOWLEDGE,
  parks: lists.parks.map((one) => RECORDS.parks.parse(one)),
  carriers: lists.carriers.map((one) => RECORDS.carriers.parse(one)),
  incentives: lists.incentives.map((one) => RECORDS.incentives.parse(one)),
  industries: lists.industries.map((one) => RECORDS.industries.parse(one)),
  services: lists.services.map((one) => RECORDS.services.parse(one)),
};

/** Two invented articles, of which records tell: two parks, eight incentives, three sites, three services. */
export const matchCorpus: Corpus = {
  ...corpusOf(
    [articleOf("new", NEW, { published: "2025-06-01" }), articleOf("old", OLD, { published: "2020-01-01" })],
    lexiconOf({
      entities: [
        { ...entityOf("donghu", "park", "东湖高新区", ["高新区"]), nameEn: "Donghu High-tech Zone" },
        { ...entityOf("xiling", "park", "西岭产业园"), nameEn: "Xiling Park" },
        {
          ...entityOf("ind-chip", "industry", "芯片", ["半导体", "芯片产业"]),
          aliasesForeign: ["semiconductor"],
        },
        { ...entityOf("ind-pharma", "industry", "医药", ["医药产业"]), aliasesForeign: ["pharma"] },
        { ...entityOf("beihe", "district", "北河区"), nameEn: "Beihe" },
      ],
      glossary: [
        { lang: "en", term: "loan", zh: ["贷款"] },
        { lang: "en", term: "ip", zh: ["知识产权"] },
      ],
      functionWords: "我们 做 想 要 在 的 了 谁 能 和 我 是 怎么 we who can us help find a in".split(" "),
    }),
  ),
  knowledge,
};

/** Citations that are not verbatim at their offsets, or whose article is not there: none, in a right result. */
export function wrongCitations(
  citations: ReadonlyArray<{ articleId: string; quote: string; start: number; end: number }>,
  { articles }: Pick<Corpus, "articles">,
): string[] {
  return citations
    .filter(({ articleId, quote, start, end }) => articles.get(articleId)?.body.slice(start, end) !== quote)
    .map(({ quote }) => quote);
}

/** Every number under a key `source` in a value. */
export function sourceNumbers(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(sourceNumbers);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    key === "source" && typeof one === "number" ? [one] : key === "citations" ? [] : sourceNumbers(one),
  );
}
