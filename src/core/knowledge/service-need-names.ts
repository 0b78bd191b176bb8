import type { ServiceNeedKind } from "./service-need.ts";

/** What each need is called: 简体, English. */
export const SERVICE_NEED_NAMES: Readonly<Record<ServiceNeedKind, readonly [string, string]>> = {
  finance: ["融资", "finance"],
  "intellectual-property": ["知识产权", "intellectual property"],
  cooperation: ["产学研合作", "cooperation"],
  talent: ["人才", "talent"],
  policy: ["政策申报", "policy"],
  approval: ["审批", "approvals"],
  "technology-transfer": ["成果转化", "technology transfer"],
  incubation: ["孵化", "incubation"],
  testing: ["检验检测", "testing"],
  site: ["场地", "sites"],
  "supply-chain": ["产业链配套", "supply chain"],
  complaint: ["诉求投诉", "complaints"],
  "labour-and-logistics": ["用工与物流", "labour and logistics"],
};
