import type { Condition, IncentiveMatch, IncentiveMatches } from "./incentive-match.ts";
import { blocks, line, marked, markedList, markedName } from "./marked.ts";
import { PROFILE_FIELD_NAMES } from "./profile-questions.ts";
import { listed, NOT_STATED, type Speech } from "./speech.ts";

const STATUS: Readonly<Record<IncentiveMatch["status"], readonly [string, string]>> = {
  "in-force": ["实施中", "in force"],
  planned: ["规划中，尚未实施", "planned, not in force yet"],
  past: ["已过期", "past"],
  "not-stated": NOT_STATED,
};
const MOST_QUESTIONS = 4;

/** Incentives for a firm as Markdown with markers; sources are not listed here. */
export function incentivesText(result: IncentiveMatches, speech: Speech): string {
  const { matched, possible, notMatched, more, questions } = result;
  if (matched.length === 0 && possible.length === 0)
    return blocks([
      speech.say(
        "没有找到与这些情况相符的惠企政策。",
        "None of the incentives in the articles fits what was said.",
      ),
      ruledOut(notMatched, speech),
    ]);
  return blocks([
    matched.length > 0 &&
      `${speech.say(`可对照的条件都满足的有${matched.length}项：`, `${matched.length} whose testable conditions are all met:`)}\n\n${matched.map((one, at) => matchedText(one, at, speech)).join("\n")}`,
    possible.length > 0 &&
      `${speech.say(`还不能判断的有${possible.length}项：`, `${possible.length} that cannot be decided yet:`)}\n\n${possible.map((one) => possibleText(one, speech)).join("\n")}`,
    questions.length > 0 && questionsText(result, speech),
    more > 0 && speech.say(`另有${more}项未列出。`, `${more} more are not listed.`),
    ruledOut(notMatched, speech),
    speech.say(
      "以上只说明资料载明的条件是否满足，能否享受以主管部门审核为准。",
      "This says which stated conditions are met; whether a firm gets anything is decided by the authority.",
    ),
  ]);
}

function ruledOut(count: number, speech: Speech): string {
  return count === 0
    ? ""
    : speech.say(
        `有${count}项因载明的条件不满足而排除。`,
        `${count} are ruled out by a condition that is not met.`,
      );
}

function matchedText(match: IncentiveMatch, at: number, speech: Speech): string {
  const { amount, validity, published, status, notice } = match;
  const of = (verdict: Condition["verdict"]) => match.conditions.filter((one) => one.verdict === verdict);
  const judged = of("to-be-judged");
  return [
    `${at + 1}. ${markedName(match, speech)}`,
    line("满足", "Met", markedList(of("met"), speech), speech),
    judged.length > 0 && line("需人工判断", "For a person to judge", markedList(judged, speech), speech),
    line("支持内容", "What it gives", amount ? marked(amount, speech) : speech.say(...NOT_STATED), speech),
    validity !== undefined && line("期限", "Validity", marked(validity, speech), speech),
    ...notice.map(({ name, nameEn, stated }) => line(name, nameEn, markedList(stated, speech), speech)),
    line("状态", "Status", `${speech.say(...STATUS[status])}${dated(published, speech)}`, speech),
  ]
    .filter((one) => one !== false)
    .join("\n");
}

function dated(published: string | null, speech: Speech): string {
  return published === null
    ? speech.say("（资料未标日期）", " (the article has no date)")
    : speech.say(`（资料日期${published}）`, ` (article of ${published})`);
}

function possibleText(match: IncentiveMatch, speech: Speech): string {
  const { missing, conditions, status } = match;
  const open = missing.map((field) => speech.say(...PROFILE_FIELD_NAMES[field]));
  const judged = conditions.filter(({ verdict }) => verdict === "to-be-judged");
  const parts = [
    open.length > 0 && speech.say(`还需了解${listed(open, speech)}`, `still needed: ${listed(open, speech)}`),
    judged.length > 0 &&
      `${speech.say("需人工判断：", "for a person to judge: ")}${markedList(judged, speech)}`,
    conditions.length === 0 && speech.say(`申报条件${NOT_STATED[0]}`, `conditions ${NOT_STATED[1]}`),
    (status === "planned" || status === "past") && speech.say(...STATUS[status]),
  ].filter((part) => part !== false);
  return `- ${markedName(match, speech)}${speech.say("：", ": ")}${parts.join(speech.say("；", "; "))}`;
}

function questionsText({ questions }: IncentiveMatches, speech: Speech): string {
  const lines = questions
    .slice(0, MOST_QUESTIONS)
    .map(
      ({ ask, askEn, decides }) =>
        `- ${speech.say(`${ask}（关系到${decides}项）`, `${askEn} (decides ${decides})`)}`,
    );
  return `${speech.say("补充这些情况可以判断得更准：", "These answers would decide more:")}\n\n${lines.join("\n")}`;
}
