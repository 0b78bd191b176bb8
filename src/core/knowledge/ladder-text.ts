import { markdownText } from "../answer/markdown-text.ts";
import type { HighTechLadder } from "./high-tech-ladder.ts";
import type { Verdict } from "./judge.ts";
import { blocks, inOneLine, line, marked, markedList, markedName, marker } from "./marked.ts";
import type { Speech } from "./speech.ts";

type Step = HighTechLadder["steps"][number];
const PLACE: Readonly<Record<Step["place"], readonly [string, string]>> = {
  passed: ["已过", "passed"],
  here: ["目前所在", "where the firm stands"],
  next: ["下一步", "next step"],
  later: ["之后", "later"],
  "not-known": ["位置待确认", "place not known"],
};
const VERDICT: Readonly<Record<Verdict, readonly [string, string]>> = {
  met: ["已满足", "met"],
  "not-met": ["未满足", "not met"],
  "not-known": ["待补充", "not known yet"],
  "to-be-judged": ["需人工判断", "for a person to judge"],
};

/** The ladder to a national high-tech enterprise as Markdown with markers; sources are not listed here. */
export function ladderText({ steps, next, status, services }: HighTechLadder, speech: Speech): string {
  if (steps.length === 0)
    return speech.say(
      "资料未载明高企培育的梯次。",
      "The articles tell of no ladder for high-tech enterprises.",
    );
  return blocks([
    steps.map((step, at) => stepText(step, at, speech)).join("\n"),
    next === null &&
      speech.say(
        "已到最高一级；资料未载明更高的梯次。",
        "This is the top; the articles tell of no higher step.",
      ),
    status === null &&
      speech.say(
        "请说明是否已入市级或省级培育库，或已是国家高企。",
        "Say whether the firm is in the municipal or provincial pool, or recognised nationally.",
      ),
    services.length > 0 &&
      `${speech.say("可以帮忙的服务：", "Services that help: ")}${inOneLine(
        services.map((one) => markedName(one, speech)),
        speech,
      )}`,
    speech.say(
      "条件以资料载明的为准，是否通过由主管部门认定。",
      "Conditions are those that the articles state; the authority decides.",
    ),
  ]);
}

/** The name of an incentive, and its amount where one is stated. */
function broughtText({ name, nameEn, what }: Step["brings"][number], speech: Speech): string {
  if (what.value === name) return marked(what, speech);
  return `${markdownText(speech.say(name, nameEn), false)} (${speech.say(what.value, what.en)})${marker(what.source)}`;
}

function stepText(step: Step, at: number, speech: Speech): string {
  const { place, needs, brings, notes } = step;
  const judged = needs.map((need) => `${marked(need, speech)} (${speech.say(...VERDICT[need.verdict])})`);
  return [
    `${at + 1}. ${markedName(step, speech)} — ${speech.say(...PLACE[place])}`,
    line("需要", "It takes", needs.length > 0 ? inOneLine(judged, speech) : markedList([], speech), speech),
    brings.length > 0 &&
      line(
        "带来",
        "It brings",
        inOneLine(
          brings.map((one) => broughtText(one, speech)),
          speech,
        ),
        speech,
      ),
    notes.length > 0 && line("说明", "Notes", markedList(notes, speech), speech),
  ]
    .filter((one) => one !== false)
    .join("\n");
}
