import type { DeskArticle } from "../../core/desk/articles/desk-article.ts";
import { noteOnDraft } from "../../core/desk/articles/drafts.ts";
import { extractFacts } from "../../core/facts/extract-facts.ts";
import type { Fact } from "../../core/facts/fact.ts";
import { type FactDecision, factDecision } from "../../core/facts/fact-decision.ts";
import { type Entity, OWNER_KINDS } from "../../core/lexicon.ts";
import type { Corpus, Ports } from "../../core/ports.ts";
import { type FactItem, factsPage } from "../../site/desk/articles/facts-page.ts";
import { deskArticlePath, versionPath } from "../../site/desk/articles/paths.ts";
import type { FormFields } from "../form-fields.ts";
import type { Route } from "../route.ts";
import { draftOf } from "./article-draft.ts";
import { seeOther, staffAction, staffPage } from "./staff-route.ts";
import { articleDeps } from "./workshop-of.ts";

/** Figures of a page: each has four fields. */
const LIMIT = 60;

/** The figures of a draft: as they were read, corrected, or dropped. */
export function articleFactRoutes(ports: Ports): Route[] {
  const path = "/desk/articles/:id/:version/facts";
  return [
    staffPage(ports, path, "viewer", async ({ c, desk, site, corpus }) => {
      const draft = await draftOf(c, desk);
      if (draft.state !== "draft") return seeOther(deskArticlePath(draft.articleId));
      const facts = extractFacts(draft.article, corpus.lexicon);
      const offset = offsetOf(c.req.query("from"), facts);
      const outcome = c.req.query("done") === "saved" ? "saved" : null;
      return factsPage(site, { ...viewOf(corpus, draft, facts, offset), outcome });
    }),
    staffAction(ports, path, "editor", async ({ c, desk, actor, site, corpus, form }) => {
      const draft = await draftOf(c, desk);
      const facts = extractFacts(draft.article, corpus.lexicon);
      const offset = offsetOf(c.req.query("from"), facts);
      const view = viewOf(corpus, draft, facts, offset);
      const amiss = view.items.flatMap(({ number }) => {
        const sent = form.get(`period-${number}`).trim();
        return sent === "" || factDecision.shape.period.safeParse(sent).success
          ? []
          : [[number, sent] as const];
      });
      if (amiss.length > 0) {
        const wrong = new Map(amiss);
        const items = view.items.map((item) => ({ ...item, amiss: wrong.get(item.number) }));
        return factsPage(site, { ...view, items, outcome: null });
      }
      const shown = new Set(view.items.map(({ fact }) => fact.valueStart));
      const decided = view.items.flatMap((item) => decisionIn(form, item, corpus.lexicon.entities));
      const kept = draft.facts.filter(({ at }) => !shown.has(at));
      const seen = { articleId: draft.articleId, version: draft.version, editId: form.get("edit") };
      const note = { facts: [...kept, ...decided].sort((a, b) => a.at - b.at) };
      if (!(await noteOnDraft(articleDeps(ports), actor, seen, draft, note)))
        return factsPage(site, { ...view, outcome: "changed" });
      const next = offset + LIMIT;
      return seeOther(
        next < facts.length
          ? `${versionPath(draft, "/facts")}?from=${next}&done=saved`
          : versionPath(draft, "/check"),
      );
    }),
  ];
}

function offsetOf(asked: string | undefined, facts: readonly Fact[]): number {
  const from = Number(asked ?? 0);
  return Number.isSafeInteger(from) && from > 0 && from < facts.length ? from - (from % LIMIT) : 0;
}

function viewOf(corpus: Corpus, draft: DeskArticle, facts: readonly Fact[], offset: number) {
  const decisions = new Map(draft.facts.map((one) => [`${one.at} ${one.value}`, one]));
  const items = facts.slice(offset, offset + LIMIT).map(
    (fact, at): FactItem => ({
      number: offset + at,
      fact,
      decision: decisions.get(`${fact.valueStart} ${fact.value}`),
      amiss: undefined,
    }),
  );
  const subjects = corpus.lexicon.entities
    .filter(({ kind }) => OWNER_KINDS.has(kind))
    .map(({ name }) => name);
  return { draft, items, total: facts.length, offset, limit: LIMIT, subjects };
}

/** What was decided of one figure; nothing where it was left as it is. */
function decisionIn(
  form: FormFields,
  { number, fact }: FactItem,
  entities: readonly Entity[],
): FactDecision[] {
  const sent = (field: string) => form.get(`${field}-${number}`).trim();
  const subject = sent("subject");
  const metric = sent("metric");
  const period = sent("period");
  const decision: FactDecision = {
    at: fact.valueStart,
    value: fact.value,
    ...(sent("drop") === "yes" && { isDropped: true }),
    ...(subject !== "" && subject !== fact.subject.name && { subject: subjectOf(subject, entities) }),
    ...(metric !== "" && metric !== fact.metric && { metric }),
    ...(period !== (fact.period ?? "") && { period: period === "" ? null : period }),
  };
  const read = factDecision.safeParse(decision);
  return read.success && Object.keys(decision).length > 2 ? [read.data] : [];
}

function subjectOf(name: string, entities: readonly Entity[]) {
  const known = entities.find((one) => one.name === name || one.aliases.includes(name));
  return known === undefined ? { id: name, name } : { id: known.id, name: known.name };
}
