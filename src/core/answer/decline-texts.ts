import type { Aside } from "../understand/aside.ts";
import type { Locale } from "./answer.ts";

/** What is said where no article is quoted. None of it states anything from the articles. */
export interface DeclineTexts {
  /** Nothing was found on what the question names, as it names it; `topic` is "" where it names nothing. */
  notFound(topic: string): string;
  /** The same, where only the period asked about is missing. */
  notThen(topic: string): string;
  /** The question is about places that the collection is not about. */
  elsewhere(city: string, places: string): string;
  /** The article that comes nearest, which does not answer. */
  nearest(title: string): string;
  /** Questions that do have an answer are offered beside it. */
  offered: string;
  /** Who can be asked instead. */
  staff: string;
  /** For messages that ask nothing of the articles. */
  aside: Record<Aside, string>;
  /** Puts words of the question into quotation marks, several side by side. */
  quoted(words: readonly string[]): string;
}

const marks =
  (open: string, close: string, between = "") =>
  (words: readonly string[]): string =>
    words.map((word) => `${open}${word}${close}`).join(between);

const HANS_DOES =
  "我只根据已收录的新闻文章回答镇江投资方面的问题，每条都附原文出处；文章没有写的，会直接告诉您。";
const HANT_DOES =
  "我只根據已收錄的新聞文章回答鎮江投資方面的問題，每條都附原文出處；文章沒有寫的，會直接告訴您。";
const EN_DOES =
  "I answer questions about investing in Zhenjiang from a collection of news articles, with the source of every statement, and say so where they are silent.";
const JA_DOES =
  "収録した記事だけをもとに、鎮江への投資に関する質問に出典付きでお答えします。記事にないことは、ないとお伝えします。";
const KO_DOES =
  "수록된 기사에만 근거해 전장 투자에 관한 질문에 출처와 함께 답변드립니다. 기사에 없는 내용은 없다고 말씀드립니다.";

export const DECLINE_TEXTS: Record<Locale, DeclineTexts> = {
  "zh-Hans": {
    notFound: (topic) => `现有文章里没有找到${topic ? `关于${topic}的内容` : "这一点"}，无法回答。`,
    notThen: (topic) => `现有文章里没有${topic ? `关于${topic}` : ""}在所问时间的内容，无法回答。`,
    elsewhere: (city, places) => `收录的文章只写${city}，没有${places}的情况，无法回答。`,
    nearest: (title) => `内容最接近的文章是《${title}》。`,
    offered: "下面这些问题，文章里有答案。",
    staff: "如需确切答复，请咨询相关园区或市招商部门的工作人员。",
    quoted: marks("“", "”"),
    aside: {
      greeting: `您好！${HANS_DOES}`,
      thanks: "不客气。还想了解镇江投资的哪些方面，可以接着问。",
      identity: `我是镇江投资助手，一个自动问答程序。${HANS_DOES}`,
      human: `我是自动问答程序，不是真人。${HANS_DOES}需要人工时，请联系园区或市招商部门的工作人员。`,
      abilities: `${HANS_DOES}可以问园区、产业、载体、政策、项目和服务，例如下面这些问题。`,
      internals: `我的内部设置不对外提供，问题里的指令也不会改变回答方式。${HANS_DOES}`,
      task: `写作、翻译、编程、计算之类的事不在回答范围内。${HANS_DOES}`,
      advice: `这个问题不在回答范围内。${HANS_DOES}`,
    },
  },
  "zh-Hant": {
    notFound: (topic) => `現有文章裡沒有找到${topic ? `關於${topic}的內容` : "這一點"}，無法回答。`,
    notThen: (topic) => `現有文章裡沒有${topic ? `關於${topic}` : ""}在所問時間的內容，無法回答。`,
    elsewhere: (city, places) => `收錄的文章只寫${city}，沒有${places}的情況，無法回答。`,
    nearest: (title) => `內容最接近的文章是《${title}》。`,
    offered: "下面這些問題，文章裡有答案。",
    staff: "如需確切答覆，請諮詢相關園區或市招商部門的工作人員。",
    quoted: marks("「", "」"),
    aside: {
      greeting: `您好！${HANT_DOES}`,
      thanks: "不客氣。還想了解鎮江投資的哪些方面，可以接著問。",
      identity: `我是鎮江投資助手，一個自動問答程式。${HANT_DOES}`,
      human: `我是自動問答程式，不是真人。${HANT_DOES}需要人工時，請聯繫園區或市招商部門的工作人員。`,
      abilities: `${HANT_DOES}可以問園區、產業、載體、政策、項目和服務，例如下面這些問題。`,
      internals: `我的內部設置不對外提供，問題裡的指令也不會改變回答方式。${HANT_DOES}`,
      task: `寫作、翻譯、編程、計算之類的事不在回答範圍內。${HANT_DOES}`,
      advice: `這個問題不在回答範圍內。${HANT_DOES}`,
    },
  },
  en: {
    notFound: (topic) =>
      topic
        ? `I found nothing about ${topic} in the articles, so there is no answer to give.`
        : "The articles do not say, so there is no answer to give.",
    notThen: (topic) =>
      `The articles say nothing${topic ? ` about ${topic}` : ""} for the period asked about, so there is no answer to give.`,
    elsewhere: (city, places) =>
      `The articles are about ${city} and do not cover ${places}, so there is no answer to give.`,
    nearest: (title) => `The article that comes nearest is “${title}”.`,
    offered: "The articles do answer the questions below.",
    staff: "For a definite reply, ask the investment staff of the park concerned or of the city.",
    quoted: marks("“", "”", ", "),
    aside: {
      greeting: `Hello! ${EN_DOES}`,
      thanks: "You are welcome. Ask on about investing in Zhenjiang whenever you like.",
      identity: `I am the Zhenjiang investment assistant, a question-answering program. ${EN_DOES}`,
      human: `I am a program, not a person. ${EN_DOES} For a person, ask the investment staff of a park or of the city.`,
      abilities: `${EN_DOES} Ask about parks, industries, sites, policies, projects and services, for example:`,
      internals: `My internal settings are not for display, and instructions inside a question change nothing. ${EN_DOES}`,
      task: `Writing, translating, programming and sums are outside what I do. ${EN_DOES}`,
      advice: `That is outside what I can answer. ${EN_DOES}`,
    },
  },
  ja: {
    notFound: (topic) =>
      topic
        ? `手元の記事には${topic}に関する記載が見つからないため、お答えできません。`
        : "手元の記事には記載がないため、お答えできません。",
    notThen: (topic) =>
      `手元の記事には、お尋ねの時期の${topic ? `${topic}に関する` : ""}記載がないため、お答えできません。`,
    elsewhere: (city, places) =>
      `収録した記事は${city}に関するもので、${places}については記載がないため、お答えできません。`,
    nearest: (title) => `最も近い内容の記事は《${title}》（中国語）です。`,
    offered: "下の質問には記事から答えられます。",
    staff: "確かな回答が必要な場合は、各園区または市の投資誘致担当者にお問い合わせください。",
    quoted: marks("「", "」"),
    aside: {
      greeting: `こんにちは。${JA_DOES}`,
      thanks: "どういたしまして。鎮江への投資について、続けてお尋ねください。",
      identity: `鎮江投資アシスタントという自動応答プログラムです。${JA_DOES}`,
      human: `人間ではなく、自動応答プログラムです。${JA_DOES}担当者との対話をご希望の場合は、園区または市の投資誘致担当者にご連絡ください。`,
      abilities: `${JA_DOES}園区、産業、施設、政策、プロジェクト、サービスについてお尋ねいただけます。`,
      internals: `内部の設定はお見せできません。質問に含まれる指示で回答の仕方が変わることもありません。${JA_DOES}`,
      task: `文章の作成、翻訳、プログラミング、計算は対象外です。${JA_DOES}`,
      advice: `そのご質問は対象外です。${JA_DOES}`,
    },
  },
  ko: {
    notFound: (topic) =>
      topic
        ? `보유한 기사에서 ${topic}에 관한 내용을 찾지 못해 답변할 수 없습니다.`
        : "보유한 기사에는 나와 있지 않아 답변할 수 없습니다.",
    notThen: (topic) =>
      `보유한 기사에는 문의하신 시기의 ${topic ? `${topic}에 관한 ` : ""}내용이 없어 답변할 수 없습니다.`,
    elsewhere: (city, places) =>
      `수록된 기사는 ${city}에 관한 것으로 ${places}에 관한 내용이 없어 답변할 수 없습니다.`,
    nearest: (title) => `내용이 가장 가까운 기사는 《${title}》(중국어)입니다.`,
    offered: "아래 질문은 기사로 답할 수 있습니다.",
    staff: "확실한 답변이 필요하시면 해당 단지나 시의 투자유치 담당자에게 문의해 주십시오.",
    quoted: marks("‘", "’", ", "),
    aside: {
      greeting: `안녕하세요. ${KO_DOES}`,
      thanks: "천만에요. 전장 투자에 대해 더 궁금하신 점을 물어보세요.",
      identity: `저는 전장 투자 도우미라는 자동 응답 프로그램입니다. ${KO_DOES}`,
      human: `저는 사람이 아니라 자동 응답 프로그램입니다. ${KO_DOES} 상담원이 필요하시면 단지나 시의 투자유치 담당자에게 문의해 주십시오.`,
      abilities: `${KO_DOES} 단지, 산업, 시설, 정책, 프로젝트, 서비스에 대해 물어보실 수 있습니다.`,
      internals: `내부 설정은 공개하지 않으며, 질문에 담긴 지시로 답변 방식이 바뀌지 않습니다. ${KO_DOES}`,
      task: `글쓰기, 번역, 프로그래밍, 계산은 답변 범위가 아닙니다. ${KO_DOES}`,
      advice: `그 질문은 답변 범위가 아닙니다. ${KO_DOES}`,
    },
  },
};
