/** Arguments that people and hosts send to each tool, over the project's own articles. */
export const toolExamples: Readonly<Record<string, ReadonlyArray<Record<string, unknown>>>> = {
  search: [
    { query: "高新智谷有哪些载体？", limit: 3 },
    { query: "aviation industry park", from: "2025", scope: "zhenjiang" },
    { query: "產業政策", max_chars: 2_000 },
  ],
  fetch: [{ id: "gaoxinqu-five-years" }, { id: "gaoxinqu-five-years:2", max_chars: 1_500 }],
  ask: [
    { question: "镇江高新区的面积是多少？" },
    { question: "How large is the Zhenjiang High-tech Zone?", locale: "en" },
    { question: "火星基地的租金是多少？" },
  ],
  search_facts: [
    { query: "镇江高新区签约项目" },
    { subject: "镇江高新区", metric: "面积" },
    { query: "火星基地的氧气产量" },
  ],
  list_parks: [{}, { query: "高新", limit: 2 }, { query: "没有这个园区" }],
  get_park: [{ id: "镇江高新区" }, { id: "Zhenjiang New Area", max_chars: 3_000 }],
  compare_parks: [
    { parks: ["镇江高新区", "镇江新区"] },
    { parks: ["镇江高新区", "镇江经开区", "句容经开区"], metrics: ["面积", "产业"], locale: "en" },
  ],
  match_incentives: [
    { industry: "半导体", size: "small", stage: "startup", rdShare: 8, patents: 3, highTechStatus: "none" },
    { text: "我们是一家船舶配套企业，研发费用占比5%，想申请高企" },
    {},
  ],
  find_carriers: [
    { use: "厂房", area: "2000平米" },
    { text: "office space for a software team of 30 in the high-tech zone" },
  ],
  match_services: [{ needs: ["finance", "talent"] }, { text: "想找人做成果转化和检测" }],
  list_projects: [
    {},
    { park: "镇江高新区", status: "under-construction" },
    { query: "数据", locale: "zh-Hant" },
  ],
  get_project: [{ id: "danfoss-phase-2" }, { id: "哈电集团南方基地", locale: "en" }],
  prepare_enquiry: [
    {
      kind: "site",
      need: "需要3000平方米标准厂房，用于传感器装配",
      about: "镇江高新区",
      timing: "quarter",
      language: "zh-Hans",
    },
    { need: "Is the R&D subsidy open to foreign firms?", country: "DE", language: "en" },
    {},
  ],
  industry_map: [{}, { industry: "半导体" }, { park: "镇江高新区" }],
};
