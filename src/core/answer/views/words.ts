import type { Locale } from "../answer.ts";

/** Words of ours in every language that answers are given in; 繁體 is made from 简体. */
export interface Words {
  zh: string;
  en: string;
  ja: string;
  ko: string;
}

export const LEADS = {
  carriers: {
    zh: "文章中提到的、与您的需求对得上的载体：",
    en: "Sites named in the articles that meet what you describe:",
    ja: "ご要望に合うものとして記事に挙がっている用地・建物：",
    ko: "말씀하신 조건에 맞는 것으로 기사에 나오는 부지·건물:",
  },
  parks: {
    zh: "发展该产业的园区（文章未写明可入驻的楼宇或厂房）：",
    en: "Parks that host this industry (the articles name no building to move into):",
    ja: "この産業を育てている園区（入居できる建物は記事に記載なし）：",
    ko: "이 산업을 육성하는 단지(입주 가능한 건물은 기사에 없음):",
  },
  incentives: {
    zh: "按您的情况，文章中可以对照的政策（是否享受以主管部门认定为准）：",
    en: "Incentives in the articles whose stated conditions fit what you say (whether they apply is for the authority to decide):",
    ja: "お話の内容に条件が合う、記事に記載の優遇策（適用の可否は所管部門が判断します）：",
    ko: "말씀하신 상황에 조건이 맞는, 기사에 나오는 지원책(적용 여부는 주관 부서가 판단합니다):",
  },
  chain: {
    zh: "按文章记载，这条产业链：",
    en: "The chain of this industry, as the articles tell it:",
    ja: "記事に記載されたこの産業のチェーン：",
    ko: "기사에 나오는 이 산업의 사슬:",
  },
  projects: {
    zh: "文章记载的项目（计划、进展与下一步）：",
    en: "Projects in the articles (plan, progress, next step):",
    ja: "記事に記載されたプロジェクト（計画・進捗・次の段階）：",
    ko: "기사에 나오는 프로젝트(계획·진행·다음 단계):",
  },
  ladder: {
    zh: "按文章记载，高企培育分这几步（是否通过以主管部门认定为准）：",
    en: "The steps to a national high-tech enterprise, as the articles tell them (the authority decides):",
    ja: "記事に記載されたハイテク企業認定までの段階（認定は所管部門が判断します）：",
    ko: "기사에 나오는 국가 하이테크 기업까지의 단계(인정 여부는 주관 부서가 판단합니다):",
  },
  services: {
    zh: "文章中能对接这项需求的服务：",
    en: "Services in the articles that help with this:",
    ja: "この件で相談できるサービスとして記事に挙がっているもの：",
    ko: "이와 관련해 도움을 받을 수 있는 것으로 기사에 나오는 서비스:",
  },
} as const satisfies Record<string, Words>;

export const LABELS = {
  met: { zh: "相符", en: "fits", ja: "該当", ko: "해당" },
  check: { zh: "需核实", en: "to be checked", ja: "要確認", ko: "확인 필요" },
  plan: { zh: "计划", en: "planned", ja: "計画", ko: "계획" },
  actual: { zh: "进展", en: "progress", ja: "進捗", ko: "진행" },
  next: { zh: "下一步", en: "next", ja: "次の段階", ko: "다음 단계" },
  delay: { zh: "未按计划原因", en: "reason for delay", ja: "遅れの理由", ko: "지연 사유" },
  company: { zh: "企业", en: "company", ja: "企業", ko: "기업" },
  park: { zh: "园区", en: "park", ja: "園区", ko: "단지" },
  platform: { zh: "平台", en: "platform", ja: "プラットフォーム", ko: "플랫폼" },
  needs: { zh: "条件", en: "takes", ja: "条件", ko: "조건" },
  brings: { zh: "可得", en: "brings", ja: "受けられるもの", ko: "혜택" },
  here: { zh: "目前所在", en: "where you are", ja: "現在地", ko: "현재 단계" },
  amount: { zh: "额度", en: "amount", ja: "金額", ko: "금액" },
  operator: { zh: "由谁办", en: "run by", ja: "運営", ko: "운영" },
  response: { zh: "时效", en: "response", ja: "対応", ko: "대응" },
  unknown: { zh: "文章未载明", en: "not stated", ja: "記載なし", ko: "기사에 없음" },
  more: {
    zh: "告诉我这一点可以筛得更准：",
    en: "To narrow this down, tell me: ",
    ja: "さらに絞り込むには：",
    ko: "더 정확히 찾으려면: ",
  },
} as const satisfies Record<string, Words>;

/** Words in a language; 繁體 as 简体, which the caller turns. */
export function wordsIn(words: Words, locale: Locale): string {
  return locale === "zh-Hans" || locale === "zh-Hant" ? words.zh : words[locale];
}
