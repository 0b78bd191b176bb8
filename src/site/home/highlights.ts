import type { Citation } from "../../core/answer/answer.ts";
import type { ArticleHead } from "../../core/article.ts";
import { choiceText } from "../../core/knowledge/choice-words.ts";
import type { Knowledge } from "../../core/knowledge/knowledge.ts";
import { type Citing, citing } from "../../core/knowledge/present.ts";
import { quantityText } from "../../core/knowledge/quantity-text.ts";
import { relatedTo } from "../../core/knowledge/related.ts";
import type { Speech, ViewLocale } from "../../core/knowledge/speech.ts";
import type { Source } from "../../core/knowledge/stated.ts";
import type { Corpus } from "../../core/ports.ts";

/** Something that an article says, in the reader's words. */
export interface Shown {
  text: string;
  citation: Citation;
}
/** A record with the one statement that tells most. */
export interface Highlight {
  id: string;
  name: string;
  /** In words. */
  kind: string;
  said: Shown;
}
export interface ProjectHighlight extends Highlight {
  /** In words; null: not stated. */
  status: string | null;
}
export interface Chain {
  id: string;
  name: string;
  links: Shown[];
  /** Firms and parks that the industry or its links name. */
  named: number;
}

/** What the home page shows of a corpus: real records with their sources, the fullest first. Lists are empty where there are no records. */
export interface Highlights {
  parks: Highlight[];
  incentives: Highlight[];
  sites: Highlight[];
  projects: ProjectHighlight[];
  chains: Chain[];
  /** Newest first; undated ones last. */
  articles: ArticleHead[];
}

const MOST = { parks: 6, incentives: 5, sites: 5, projects: 5, chains: 4, articles: 5 };

interface Telling {
  cites: Citing;
  speech: Speech;
}

/** In English a figure with a Chinese measure word says little: such a record is no highlight. */
const isReadable = (text: string, { locale }: Speech): boolean =>
  locale !== "en" || !/\p{Script=Han}/u.test(text);

const made = new WeakMap<Corpus, Map<ViewLocale, Highlights>>();

/** Chosen once for each corpus and language. */
export function highlightsOf(corpus: Corpus, speech: Speech): Highlights {
  const known = made.get(corpus) ?? new Map<ViewLocale, Highlights>();
  made.set(corpus, known);
  const highlights = known.get(speech.locale) ?? chosen(corpus, speech);
  known.set(speech.locale, highlights);
  return highlights;
}

function chosen(corpus: Corpus, speech: Speech): Highlights {
  const { knowledge } = corpus;
  const to: Telling = { cites: citing(corpus), speech };
  const stateOf = (id: string) => knowledge.projects.find((one) => one.id === id)?.status?.value;
  return renumbered({
    parks: fullest(corpus, to, "parks", MOST.parks, ({ area, positioning: [first] }) =>
      first === undefined ? quantityShown(area, to) : textShown(first, to),
    ),
    incentives: fullest(corpus, to, "incentives", MOST.incentives, ({ amount, status }) =>
      status?.value === "past" ? null : textShown(amount, to),
    ),
    sites: fullest(corpus, to, "carriers", MOST.sites, ({ area }) => quantityShown(area, to)),
    projects: fullest(corpus, to, "projects", MOST.projects, ({ investment, kind }) =>
      // A programme is many projects under one name.
      kind === "programme" ? null : quantityShown(investment, to),
    ).map((one) => ({
      ...one,
      status: inWords(stateOf(one.id), speech),
    })),
    chains: chainsOf(corpus, to),
    articles: newestArticles(corpus),
  });
}

/** Citations in the order in which the page shows them, each quotation once. */
function renumbered({ parks, chains, incentives, sites, projects, articles }: Highlights): Highlights {
  const numbers = new Map<number, number>();
  const numbered = ({ text, citation }: Shown): Shown => {
    const index = numbers.get(citation.index) ?? numbers.size + 1;
    numbers.set(citation.index, index);
    return { text, citation: { ...citation, index } };
  };
  const told = <One extends Highlight>(one: One): One => ({ ...one, said: numbered(one.said) });
  return {
    parks: parks.map(told),
    chains: chains.map((one) => ({ ...one, links: one.links.map(numbered) })),
    incentives: incentives.map(told),
    sites: sites.map(told),
    projects: projects.map(told),
    articles,
  };
}

/** Records of a kind that `said` finds a statement in, those first that most other records have to do with. */
function fullest<Kind extends "parks" | "incentives" | "carriers" | "projects">(
  { knowledge }: Corpus,
  { speech }: Telling,
  kind: Kind,
  most: number,
  said: (record: Knowledge[Kind][number]) => Shown | null,
): Highlight[] {
  const records: readonly Knowledge[Kind][number][] = knowledge[kind];
  return records
    .flatMap((record) => {
      const statement = said(record);
      const { id, name, nameEn, kind: sort } = record;
      return statement === null
        ? []
        : [{ id, name: speech.say(name, nameEn), kind: choiceText(sort, speech), said: statement }];
    })
    .map((one) => ({ one, links: Object.values(relatedTo(knowledge, kind, one.id)).flat().length }))
    .sort((a, b) => b.links - a.links)
    .slice(0, most)
    .map(({ one }) => one);
}

function chainsOf(corpus: Corpus, to: Telling): Chain[] {
  return corpus.knowledge.industries
    .map(({ id, name, nameEn, chain, companies, parks }) => ({
      id,
      name: to.speech.say(name, nameEn),
      links: chain.flatMap((link) => shown(to.speech.say(link.name, link.nameEn), link, to) ?? []),
      named: new Set(
        [...companies, ...parks, ...chain.flatMap((link) => [...link.companies, ...link.parks])].map(
          ({ value }) => value,
        ),
      ).size,
    }))
    .filter(({ links }) => links.length > 1)
    .sort((a, b) => b.links.length + b.named - (a.links.length + a.named))
    .slice(0, MOST.chains);
}

function newestArticles({ articles }: Corpus): ArticleHead[] {
  const dated = Array.from({ length: articles.size }, (_, number) => ({
    number,
    published: articles.traits(number)?.published ?? "",
    scope: articles.traits(number)?.scope,
  }));
  return dated
    .filter(({ scope }) => scope !== "other")
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.number - b.number))
    .slice(0, MOST.articles)
    .flatMap(({ number }) => articles.at(number) ?? []);
}

const inWords = (status: string | undefined, speech: Speech): string | null =>
  status === undefined ? null : choiceText(status, speech);

function textShown(stated: (Source & { value: string; en: string }) | undefined, to: Telling): Shown | null {
  return stated === undefined ? null : shown(to.speech.say(stated.value, stated.en), stated, to);
}

function quantityShown(
  stated: (Source & { value: string; unit: string; qualifier?: string | undefined }) | undefined,
  to: Telling,
): Shown | null {
  const text = stated === undefined ? "" : quantityText(stated, to.speech);
  return stated === undefined || !isReadable(text, to.speech) ? null : shown(text, stated, to);
}

function shown(text: string, source: Source, { cites }: Telling): Shown | null {
  const citation = cites.citations[cites.number(source) - 1];
  return citation === undefined ? null : { text, citation };
}
