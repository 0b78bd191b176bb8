import type { AnyRecord } from "../src/core/knowledge/knowledge.ts";
import { namedOrThrow } from "../src/core/knowledge/named.ts";
import { industriesIn } from "../src/core/knowledge/names-in.ts";
import type { StatedLink } from "../src/core/knowledge/stated.ts";
import { definePrompt, type PromptContent } from "./define-prompt.ts";
import { parkMaterial, passagesMaterial, recordsMaterial } from "./material.ts";
import { taskText } from "./prompt-rules.ts";
import { fieldLabel } from "./record-labels.ts";

const MOST_PASSAGES = 8;
/** Of each list of records, and of parks where the reader named none. */
const MOST_RECORDS = 8;
const MOST_PARKS = 2;

type InIndustry = AnyRecord & { industries?: readonly StatedLink[]; park?: StatedLink | undefined };

export const investorBriefing = definePrompt({
  name: "investor_briefing",
  title: "Briefing for an investor",
  description:
    "A briefing on one industry in Zhenjiang (镇江) for an investor: chain, parks, sites, incentives and projects, each statement with its source.",
  arguments: {
    industry: {
      title: "Industry",
      description: "The investor's industry, in Chinese or English, such as 半导体 or aviation.",
      required: true,
      completes: "industries",
    },
    park: {
      title: "Park",
      description: "Name or id of a park to look at above all, such as 镇江高新区.",
      required: false,
      completes: "parks",
    },
  },
  async contents({ given, language, speech, context }) {
    const { industry = "", park } = given;
    const { corpus } = context;
    const named = park === undefined ? undefined : namedOrThrow(corpus, "parks", park);
    const ids = industriesIn(industry, corpus);
    const { knowledge } = corpus;
    const records = knowledge.industries.filter(({ id }) => ids.has(id));
    const about = (list: readonly InIndustry[]): AnyRecord[] =>
      list
        .filter((one) => one.industries?.some(({ value }) => ids.has(value)) === true)
        .toSorted((a, b) => Number(b.park?.value === named?.id) - Number(a.park?.value === named?.id))
        .slice(0, MOST_RECORDS);
    const heading = (field: string) => speech.say(...fieldLabel(field));
    const parkIds =
      named === undefined
        ? knowledge.parks
            .filter(({ industries }) => industries.some(({ value }) => ids.has(value)))
            .map(({ id }) => id)
            .slice(0, MOST_PARKS)
        : [named.id];
    const task = speech.say(
      `请为一位考虑在镇江投资“${industry}”的投资者写一份简报${named === undefined ? "" : `，重点是${named.name}`}，一页以内。`,
      `Write a briefing of one page at most for an investor who considers Zhenjiang for “${industry}”${named === undefined ? "" : `, above all ${named.nameEn}`}.`,
    );
    const parts = [
      speech.say("要点：三句话", "The gist in three sentences"),
      speech.say("产业基础：产业链、企业、平台", "The industry here: chain, companies, platforms"),
      speech.say("园区与载体", "Parks and sites"),
      speech.say("扶持政策与条件", "Incentives and their conditions"),
      speech.say("已落地和在建的项目", "Projects done and under way"),
      speech.say("资料未载明的事项和下一步", "What the articles do not say, and the next steps"),
    ];
    const materials = [
      recordsMaterial(
        [
          [heading("industries"), records],
          [heading("carriers"), about(knowledge.carriers)],
          [heading("incentives"), about(knowledge.incentives)],
          [heading("projects"), about(knowledge.projects)],
          [heading("companies"), about(knowledge.companies)],
        ],
        speech,
        context,
      ),
      ...parkIds.map((id) => parkMaterial(id, context)),
      await passagesMaterial(
        [industry, named?.name].filter(Boolean).join(" "),
        MOST_PASSAGES,
        speech,
        context,
      ),
    ].filter((one): one is PromptContent => one !== undefined);
    const silent = speech.say(
      `资料没有提到“${industry}”。请如实告知，并说明资料写到的产业：${knowledge.industries.map(({ name }) => name).join("、")}。`,
      `The articles do not speak of “${industry}”. Say so, and name the industries that they do speak of: ${knowledge.industries.map(({ nameEn }) => nameEn).join(", ")}.`,
    );
    const text = taskText(task, parts, { language, speech, context });
    return [{ type: "text", text: materials.length > 0 ? text : `${text}\n\n${silent}` }, ...materials];
  },
});
