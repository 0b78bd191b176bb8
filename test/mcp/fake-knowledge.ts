import type { Knowledge } from "../../src/core/knowledge/knowledge.ts";
import {
  carrier,
  company,
  incentive,
  industry,
  park,
  project,
  service,
} from "../../src/core/knowledge/records.ts";

const harbour = "harbour-park";
const flats = "示例-人才公寓";
const inHarbour = { value: "example-harbour", article: harbour, quote: "示例港园区2024年引进项目37个" };

/** Records of the invented articles: two parks, and one of each other kind in the first. */
export const fakeKnowledge: Knowledge = {
  parks: [
    park.parse({
      id: "example-harbour",
      name: "示例港园区",
      nameEn: "Example Harbour Park",
      aliases: ["示例港"],
      kind: "port-park",
      named: { article: harbour, quote: "示例港园区2024年引进项目37个" },
      positioning: [
        { value: "服务企业", en: "serves firms", article: harbour, quote: "园区设立企业服务专窗" },
      ],
      industries: [{ value: "example-shipping", article: harbour, quote: "示例港园区2024年引进项目37个" }],
      notes: [
        {
          topic: "招商",
          topicEn: "Investment",
          value: "2024年引进项目37个",
          en: "37 projects in 2024",
          when: "2024",
          article: harbour,
          quote: "2024年引进项目37个，总投资52.6亿元",
        },
      ],
    }),
    park.parse({
      id: "example-science",
      name: "示例科创园",
      nameEn: "Example Science Park",
      kind: "industrial-park",
      named: { article: flats, quote: "示例市新建人才公寓420套" },
    }),
  ],
  carriers: [
    carrier.parse({
      id: "example-workshops",
      name: "示例港标准厂房",
      nameEn: "Example workshops",
      kind: "workshop",
      named: { article: harbour, quote: "园区建成标准厂房18万平方米" },
      park: inHarbour,
      uses: [{ value: "production", article: harbour, quote: "建成标准厂房" }],
      area: { value: "18", unit: "万平方米", article: harbour, quote: "园区建成标准厂房18万平方米" },
      industries: [{ value: "example-shipping", article: harbour, quote: "园区建成标准厂房18万平方米" }],
    }),
  ],
  incentives: [
    incentive.parse({
      id: "example-flats",
      name: "示例人才公寓",
      nameEn: "Example flats for talent",
      kind: "housing",
      named: { article: flats, quote: "示例市新建人才公寓420套" },
      beneficiaries: [
        { value: "青年人才", en: "young talent", article: flats, quote: "首批入住青年人才300人" },
      ],
      conditions: [
        {
          value: "属青年人才",
          en: "young talent",
          article: flats,
          quote: "首批入住青年人才300人",
          field: "talent",
          is: ["graduate", "skilled"],
        },
      ],
    }),
  ],
  projects: [
    project.parse({
      id: "example-project",
      name: "示例港引进项目",
      nameEn: "Example projects",
      kind: "programme",
      named: { article: harbour, quote: "引进项目37个" },
      park: inHarbour,
      investment: { value: "52.6", unit: "亿元", article: harbour, quote: "总投资52.6亿元" },
    }),
  ],
  industries: [
    industry.parse({
      id: "example-shipping",
      name: "示例航运",
      nameEn: "Example Shipping",
      kind: "pillar",
      named: { article: harbour, quote: "示例港园区" },
      parks: [inHarbour],
      chain: [
        {
          name: "港口作业",
          nameEn: "Port handling",
          article: harbour,
          quote: "示例港园区2024年",
          parks: [inHarbour],
        },
      ],
    }),
  ],
  services: [
    service.parse({
      id: "example-desk",
      name: "企业服务专窗",
      nameEn: "Desk for firms",
      kind: "desk",
      named: { article: harbour, quote: "园区设立企业服务专窗" },
      park: inHarbour,
      needs: [{ value: "complaint", article: harbour, quote: "6小时内答复企业诉求" }],
      response: [
        {
          value: "6小时内答复",
          en: "answers within 6 hours",
          article: harbour,
          quote: "6小时内答复企业诉求",
        },
      ],
    }),
  ],
  companies: [
    company.parse({
      id: "example-company",
      name: "示例港务公司",
      nameEn: "Example Port Company",
      kind: "service-firm",
      named: { article: harbour, quote: "示例港园区" },
      park: inHarbour,
    }),
  ],
};
