import type { Locale } from "../answer/answer.ts";
import type { OfficeId } from "./offices.ts";

/** What the offices are called, in every language that people are answered in. */
export const officeNames: Readonly<Record<Locale, Readonly<Record<OfficeId, string>>>> = {
  "zh-Hans": {
    "enquiry-desk": "咨询服务岗",
    "park-desk": "园区对接岗",
    "policy-desk": "政策服务岗",
    "project-desk": "项目服务岗",
    "duty-lead": "值班负责人",
    "promotion-lead": "招商服务负责人",
  },
  "zh-Hant": {
    "enquiry-desk": "諮詢服務崗",
    "park-desk": "園區對接崗",
    "policy-desk": "政策服務崗",
    "project-desk": "項目服務崗",
    "duty-lead": "值班負責人",
    "promotion-lead": "招商服務負責人",
  },
  en: {
    "enquiry-desk": "Enquiry desk",
    "park-desk": "Park desk",
    "policy-desk": "Policy desk",
    "project-desk": "Project desk",
    "duty-lead": "Duty lead",
    "promotion-lead": "Head of investment promotion",
  },
  ja: {
    "enquiry-desk": "相談窓口",
    "park-desk": "園区担当窓口",
    "policy-desk": "政策担当窓口",
    "project-desk": "プロジェクト担当窓口",
    "duty-lead": "当直責任者",
    "promotion-lead": "投資誘致責任者",
  },
  ko: {
    "enquiry-desk": "상담 창구",
    "park-desk": "산업단지 담당 창구",
    "policy-desk": "정책 담당 창구",
    "project-desk": "프로젝트 담당 창구",
    "duty-lead": "당직 책임자",
    "promotion-lead": "투자유치 책임자",
  },
};
