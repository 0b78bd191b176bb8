import { z } from "zod";
import type { AnyRecord } from "../knowledge/knowledge.ts";
import { RECORD_KINDS, type RecordKind } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/linked-names.ts";
import { type Source, source } from "../knowledge/stated.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Span } from "../text/sentences.ts";
import { stems } from "../text/stem.ts";

/** What records make of a run of an article: whose it is and what it states, in words to find it by. Offsets are UTF-16. */
export interface Recorded extends Span {
  kind: RecordKind;
  record: AnyRecord;
  /** The field of the record that this run states. */
  field: string;
  /** The record's names, folded. */
  names: readonly string[];
  /** The record's name, and the words of the statement that quotes this run. */
  words: string;
  /** The stems of both in English. */
  english: ReadonlySet<string>;
}

/** What people say when they ask for a field of a record. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  beneficiaries: "惠及对象 谁能享受 适用",
  conditions: "申报条件 要求 门槛",
  amount: "金额 额度 多少钱",
  validity: "有效期 期限",
  developer: "开发 运营 归属",
  tenure: "租 买 定制",
  investment: "投资 总投资 花费",
  scale: "规模 产能 面积",
  area: "面积 多大",
  park: "所在园区 位于",
  district: "所在地 位于",
  delayReason: "延期原因 困难",
  status: "进展 状态 进度 建得怎样",
  plan: "计划 打算",
  actual: "进展 完成",
  nextStep: "下一步",
  offers: "服务 提供 用途 作用 功能 内容",
  operators: "谁负责 主办 牵头 运营",
  users: "服务对象",
  response: "多久 时效 频率",
  facilities: "设施 配套",
  positioning: "定位",
  does: "业务 产品",
  honours: "荣誉 称号",
};

const statement = z.looseObject({
  ...source.shape,
  value: z.string().optional(),
  topic: z.string().optional(),
  en: z.string().optional(),
  topicEn: z.string().optional(),
});

const kept = new WeakMap<Corpus, ReadonlyMap<string, readonly Recorded[]>>();

/** What records say of the runs of an article, in no order. */
export function recordedIn(corpus: Corpus, articleId: string): readonly Recorded[] {
  const known = kept.get(corpus) ?? gathered(corpus);
  kept.set(corpus, known);
  return known.get(articleId) ?? [];
}

function gathered(corpus: Corpus): Map<string, Recorded[]> {
  const byArticle = new Map<string, Recorded[]>();
  const bodies = new Map<string, string>();
  const bodyOf = (id: string): string => {
    const body = bodies.get(id) ?? corpus.articles.get(id)?.body ?? "";
    bodies.set(id, body);
    return body;
  };
  for (const kind of RECORD_KINDS.options) {
    for (const record of corpus.knowledge[kind]) {
      const names = [record.name, ...record.aliases].map(foldText).filter(({ length }) => length > 2);
      for (const { at, words, en, field, isLink } of statementsIn(record, "", corpus)) {
        const start = bodyOf(at.article).indexOf(at.quote);
        if (start < 0) continue;
        // What only says where a thing belongs speaks of the whole, not of the thing.
        const own = isLink ? { name: "", nameEn: "" } : record;
        const english = new Set(stems(`${own.nameEn} ${en}`.toLowerCase()));
        const list = byArticle.get(at.article) ?? [];
        list.push({
          kind,
          record,
          field,
          names,
          start,
          end: start + at.quote.length,
          words: `${own.name} ${words}`,
          english,
        });
        byArticle.set(at.article, list);
      }
    }
  }
  return byArticle;
}

/** Every statement inside a record, with the words of its field, topic and value. */
function statementsIn(
  value: unknown,
  field: string,
  corpus: Corpus,
): Array<{ at: Source; words: string; en: string; field: string; isLink: boolean }> {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => statementsIn(one, field, corpus));
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => statementsIn(one, name, corpus));
  const read = statement.safeParse(value);
  if (!read.success) return inner;
  const { article, quote, topic = "", value: said = "", en = "", topicEn = "" } = read.data;
  // What a link leads to is said by its name; a choice is no word to find anything by.
  const linked = namesOf(corpus, said);
  const isLink = linked.name !== said;
  const words = isLink ? linked.name : /^[a-z0-9-]+$/.test(said) ? "" : said;
  return [
    {
      at: { article, quote },
      field,
      isLink,
      en: `${topicEn} ${en} ${isLink ? linked.nameEn : ""}`,
      words: `${FIELD_WORDS[field] ?? ""} ${topic} ${words}`,
    },
    ...inner,
  ];
}
