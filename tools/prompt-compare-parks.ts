import { compareParks } from "../src/core/knowledge/compare-parks.ts";
import { comparisonText } from "../src/core/knowledge/comparison-text.ts";
import { definePrompt, type PromptContent } from "./define-prompt.ts";
import { listedParks } from "./listed-parks.ts";
import { materialText, parkMaterial } from "./material.ts";
import { taskText } from "./prompt-rules.ts";

export const compareParksPrompt = definePrompt({
  name: "compare_parks",
  title: "Compare parks",
  description:
    "Two to six parks in Zhenjiang (镇江) side by side for an investor: what the articles say of each, measure by measure, with sources and gaps.",
  arguments: {
    parks: {
      title: "Parks",
      description: "Two to six names or ids, separated by commas, such as 镇江高新区, 镇江经开区.",
      required: true,
      completes: "park-lists",
    },
    focus: {
      title: "Focus",
      description: "What matters most, such as 面积, 产业 or incentives; several separated by commas.",
      required: false,
      completes: "measures",
    },
  },
  async contents({ given, language, speech, context }) {
    const { corpus, toTraditional } = context;
    const parks = listedParks(given.parks ?? "");
    const focus = given.focus === undefined ? [] : given.focus.split(/[,，、;；]/).map((one) => one.trim());
    const metrics = focus.filter((one) => one !== "");
    const { locale } = speech;
    const whole = compareParks(corpus, { parks, locale }, toTraditional);
    const focused =
      metrics.length === 0 ? whole : compareParks(corpus, { parks, metrics, locale }, toTraditional);
    const names = whole.columns
      .map(({ name, nameEn }) => speech.say(name, nameEn))
      .join(speech.say("、", ", "));
    const wanted = given.focus ?? "";
    const task = speech.say(
      `请为投资者比较${names}${wanted === "" ? "" : `，重点是“${wanted}”`}。`,
      `Compare ${names} for an investor${wanted === "" ? "" : `, above all as to “${wanted}”`}.`,
    );
    const parts = [
      speech.say("一张对照表；没有来源的格子写“—”", "A table side by side; — in a cell without a source"),
      speech.say("各园区的长处，每条附来源", "What speaks for each, every point with its source"),
      speech.say(
        "不可直接比较之处：时间、口径、单位不同",
        "What cannot be compared: other periods, other measures, other units",
      ),
      speech.say("什么样的企业适合哪个园区，以及理由", "Which kind of firm fits where, and why"),
      speech.say("资料未载明、需要核实的事项", "What the articles leave open and has to be asked"),
    ];
    const tables = [...(focused === whole || focused.rows.length === 0 ? [] : [focused]), whole];
    return [
      { type: "text", text: taskText(task, parts, { language, speech, context }) },
      ...tables.map((table) => materialText(comparisonText(table, speech))),
      ...whole.columns
        .map(({ id }) => parkMaterial(id, context))
        .filter((one): one is PromptContent => one !== undefined),
    ];
  },
});
