import { type AnyRecord, RECORD_KINDS } from "../src/core/knowledge/knowledge.ts";
import { findNamed, namedOrThrow } from "../src/core/knowledge/named.ts";
import type { Corpus } from "../src/core/ports.ts";
import { foldText } from "../src/core/text/fold.ts";
import { definePrompt, type PromptContent } from "./define-prompt.ts";
import { figuresMaterial, parkMaterial, passagesMaterial, recordsMaterial } from "./material.ts";
import { taskText } from "./prompt-rules.ts";

const MOST_PASSAGES = 8;
const MOST_FIGURES = 15;
const MOST_RECORDS = 6;
/** A shorter name stands in too many words to be meant. */
const LEAST_NAME = 3;

export const callPrep = definePrompt({
  name: "call_prep",
  title: "Prepare a call",
  description:
    "A sheet for a call or meeting about Zhenjiang (镇江): what to say, the figures with their sources, likely questions with answers, and what the articles leave open.",
  arguments: {
    topic: {
      title: "Topic",
      description:
        "What the call is about: a park, an industry, an incentive, a project, or a question in words.",
      required: true,
      completes: "topics",
    },
    park: {
      title: "Park",
      description: "Name or id of the park that the call is about, where the topic does not name it.",
      required: false,
      completes: "parks",
    },
  },
  async contents({ given, language, speech, context }) {
    const { topic = "", park } = given;
    const { corpus } = context;
    const named =
      park === undefined ? findNamed(corpus, "parks", topic) : namedOrThrow(corpus, "parks", park);
    const records = recordsIn(topic, corpus).filter(({ id }) => id !== named?.id);
    const materials = [
      named && parkMaterial(named.id, context),
      recordsMaterial([[speech.say("相关记录", "Records"), records]], speech, context),
      named && figuresMaterial(named.id, MOST_FIGURES, speech, context),
      await passagesMaterial(
        [topic, park && named?.name].filter(Boolean).join(" "),
        MOST_PASSAGES,
        speech,
        context,
      ),
    ].filter((one): one is PromptContent => one !== undefined);
    const task = speech.say(
      `请准备一次关于“${topic}”的通话${park === undefined || named === undefined ? "" : `（${named.name}）`}，写成一页以内的提纲。`,
      `Prepare a call about “${topic}”${park === undefined || named === undefined ? "" : ` (${named.nameEn})`}: one page of notes at most.`,
    );
    const parts = [
      speech.say("开场：一句话", "An opening sentence"),
      speech.say("五个要点，每个附来源", "Five points, each with its source"),
      speech.say("可能被问到的问题和回答", "Questions to expect, with answers"),
      speech.say(
        "不能承诺的：资料未载明或只是目标的事项",
        "What must not be promised: things not stated, or only aimed at",
      ),
      speech.say("要向对方了解的情况", "What to ask the other side"),
      speech.say("会后跟进：找哪个机构", "Whom to turn to afterwards: offices, not persons"),
    ];
    const silent = speech.say(
      `资料没有提到“${topic}”。请如实告知，并列出需要向主管机构核实的问题。`,
      `The articles do not speak of “${topic}”. Say so, and list what has to be asked of the office in charge.`,
    );
    const text = taskText(task, parts, { language, speech, context });
    return [{ type: "text", text: materials.length > 0 ? text : `${text}\n\n${silent}` }, ...materials];
  },
});

/** The records that a text names: the one of that very name in each list, then those whose names stand in it. */
function recordsIn(text: string, corpus: Corpus): AnyRecord[] {
  const folded = foldText(text);
  const all = RECORD_KINDS.options.flatMap((kind): AnyRecord[] => {
    const records: readonly AnyRecord[] = corpus.knowledge[kind];
    const exact = findNamed(corpus, kind, text)?.id;
    return records.filter(
      ({ id, name, nameEn, aliases }) =>
        id === exact ||
        [name, nameEn, ...aliases].some((one) => one.length >= LEAST_NAME && folded.includes(foldText(one))),
    );
  });
  return [...new Map(all.map((record) => [record.id, record])).values()].slice(0, MOST_RECORDS);
}
