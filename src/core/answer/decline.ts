import type { Article } from "../article.ts";
import type { Entity } from "../lexicon.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import type { Question } from "../understand/question.ts";
import { answers, refusalOf } from "./decide.ts";
import { DECLINE_TEXTS, type DeclineTexts } from "./decline-texts.ts";
import { type Evidence, rankEvidence } from "./evidence.ts";
import { placesElsewhere } from "./places.ts";
import type { Sought } from "./sought.ts";
import { topicWords } from "./topic-words.ts";
import type { Workings } from "./work-out.ts";

/** A sentence must say at least this share of the topic for its article to be told as near. */
const NEAR = 0.4;
/** A period fits less than this where the sentence speaks of another time. */
const OTHER_TIME = 0.5;

/**
 * What is said where the articles do not answer: what is not covered, in the question's own words; what comes nearest,
 * labelled as such; and who can be asked. It states nothing from the articles and holds no figure.
 * @param offered whether questions that the articles answer stand beside it.
 */
export function declineText(
  corpus: Corpus,
  workings: Workings,
  offered: boolean,
  toTraditional: ToTraditional,
): string {
  const { question, aside } = workings;
  const texts = DECLINE_TEXTS[question.locale];
  if (aside) return texts.aside[aside];
  if (question.folded === "") return texts.aside.advice;
  const best = rankEvidence(workings.found, workings.sought)[0];
  const refusal = refusalOf(workings.sought, best);
  const said = [
    missing(texts, workings, best, toTraditional),
    ...(refusal === "elsewhere" ? [] : nearest(texts, corpus, question, best, toTraditional)),
    texts.staff,
    ...(offered ? [texts.offered] : []),
  ];
  return said.join(question.locale === "en" || question.locale === "ko" ? " " : "");
}

function missing(
  texts: DeclineTexts,
  { question, turns, sought }: Workings,
  best: Evidence | undefined,
  toTraditional: ToTraditional,
): string {
  const places = placesElsewhere(question);
  const city = [...sought.entities.values()].find(({ kind }) => kind === "city");
  if (city && places.length > 0) {
    const names = places.slice(0, 2).map((place) => named(place, question, toTraditional));
    return texts.elsewhere(named(city, question, toTraditional), texts.quoted(names));
  }
  const topic = texts.quoted(topicWords(question, turns.at(-1)?.content ?? ""));
  return otherTimeOnly(sought, best) ? texts.notThen(topic) : texts.notFound(topic);
}

/** Whether the best sentence would answer, were it about the time asked about. */
function otherTimeOnly(sought: Sought, best: Evidence | undefined): boolean {
  if (!best || sought.question.periods.length === 0 || best.period >= OTHER_TIME) return false;
  return answers(sought, { ...best, period: 1 });
}

function named({ name, nameEn }: Entity, { locale }: Question, toTraditional: ToTraditional): string {
  if (locale === "en" || locale === "ko") return nameEn;
  return locale === "zh-Hans" ? name : toTraditional(name);
}

function nearest(
  texts: DeclineTexts,
  corpus: Corpus,
  question: Question,
  best: Evidence | undefined,
  toTraditional: ToTraditional,
): string[] {
  if (!best || best.covered < NEAR) return [];
  const title = titleIn(best.candidate.surroundings.article, corpus, question, toTraditional);
  // A decline holds no figure, not even one of a title.
  return /\p{N}/u.test(title) ? [] : [texts.nearest(title)];
}

function titleIn(
  article: Article,
  corpus: Corpus,
  { locale }: Question,
  toTraditional: ToTraditional,
): string {
  if (locale === "en") return corpus.renderings?.of(article)?.title ?? article.title;
  return locale === "zh-Hant" && article.lang === "zh-Hans" ? toTraditional(article.title) : article.title;
}
