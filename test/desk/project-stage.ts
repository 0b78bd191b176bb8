import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import type { Ports } from "../../src/core/ports.ts";
import { corpus } from "../http/service.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

const quoted = { article: "高新区-2024", quote: "规划面积28.9平方公里" };
const project = (id: string, name: string) => ({
  id,
  kind: "industrial",
  name,
  nameEn: `Project ${id}`,
  named: quoted,
  plan: [{ ...quoted, value: "年底投产", en: "To start at the end of the year", date: "2026-12" }],
  actual: [{ ...quoted, value: "春季开工", en: "Begun in spring", date: "2026-03" }],
});
const knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  projects: [project("demo", "示例项目"), project("other", "另一示例项目")],
});

/** A corpus of two projects, `demo` and `other`. */
export const projectPorts = { corpus: async () => ({ ...corpus, knowledge }) } satisfies Partial<Ports>;

/** All ports of a service over a desk, for what is called without HTTP. */
export const wholePorts = ({ desk, clock, ids }: DeskOfTest): Ports => ({
  ...projectPorts,
  desk,
  clock,
  ids,
  toTraditional: (text) => text,
  settings: { version: "1", allowedOrigins: "any", publicUrl: null },
  asset: async () => null,
  log: () => {},
});

/** The form of an update as staff send it: behind its plan, with the reason. */
export const updateForm = (more: Record<string, string> = {}) => ({
  month: "2026-05",
  plannedPercent: "60",
  actualPercent: "52",
  progress: "主体结构封顶。",
  reason: "雨季影响吊装",
  nextStep: "设备进场",
  nextStepDue: "2026-07-31",
  ...more,
});

/** The form of a question, asked anonymously. */
export const questionForm = (more: Record<string, string> = {}) => ({
  kind: "question",
  text: "何时投产？",
  as: "anonymous",
  consent: "yes",
  notice: currentNotice,
  submission: crypto.randomUUID(),
  ...more,
});
