import type { Answer } from "./core/answer/answer.ts";
import type { Explanation } from "./core/answer/explain.ts";

/** An answer with its sources, for a person at a terminal. */
export function answerText({ answer, citations, suggestions, clarify }: Answer): string {
  const sources = citations.map(({ index, title, source, published, quote, url }) =>
    [
      `[${index}] ${title} — ${source}${published ? `, ${published}` : ""}`,
      `    ${oneLine(quote)}`,
      ...(url ? [`    ${url}`] : []),
    ].join("\n"),
  );
  const parts = [answer];
  if (sources.length > 0) parts.push(sources.join("\n"));
  if (clarify) parts.push([clarify.question, ...clarify.options.map(bullet)].join("\n"));
  else if (suggestions.length > 0) parts.push(suggestions.map(bullet).join("\n"));
  return parts.join("\n\n");
}

/** An explanation as text: one line a fact, so that two can be compared. */
export function explanationText({ question, passages, sentences, decision }: Explanation): string {
  const { asked, earlier, conversion } = question;
  const lines = [
    `read       ${question.read}`,
    `asks       ${question.asking || "(nothing)"}`,
    `language   ${question.language}`,
    ...question.entities.map(
      ({ id, name, kind, written, carried }) =>
        `entity     ${written} = ${name} (${kind}, ${id})${carried ? ", carried" : ""}`,
    ),
    ...question.periods.map(
      ({ from, to, written }) => `period     ${from}..${to} from ${JSON.stringify(written)}`,
    ),
    `corpus as of ${question.asOf ?? "no date"}`,
    `wants      ${asked.kind}${asked.unitGroup ? `, ${asked.unitGroup}` : ""}${asked.unit ? `, counted in ${asked.unit}` : ""}${asked.counted ? `, of ${asked.counted}` : ""}${question.wholeYear ? ", of a whole year" : ""}`,
    ...(conversion ? [`convert    ${conversion.of ?? "the figure of the answer"} to ${conversion.to}`] : []),
    `earlier    ${earlier.relation}${earlier.item ? `: ${earlier.item}` : ""}${earlier.carried.length > 0 ? `; carries ${earlier.carried.join(" ")}` : ""}`,
    ...question.terms.map((term) => `term       ${termText(term)}`),
    ...question.context.map((term) => `context    ${termText(term)}`),
    ...passages.map(({ rank, passage, title }) => `passage    ${rank.toFixed(3)} ${passage} ${title}`),
    ...sentences.map(
      ({ score, said, covered, form, subject, period, refused, chosen, text }) =>
        `sentence   ${score.toFixed(3)} = said ${said} covered ${covered} form ${form} subject ${subject} period ${period} ${chosen ? "CHOSEN" : (refused ?? "would do")}\n           ${text}`,
    ),
    `decision   ${decision.answered ? "answered" : "declined"}: ${decision.reason}`,
    ...(decision.clarify
      ? [`clarify    ${decision.clarify.question} ${decision.clarify.options.join(" | ")}`]
      : []),
  ];
  return lines.join("\n");
}

function termText({
  text,
  mass,
  weight,
  known,
  carried,
  kind,
  forms,
}: Explanation["question"]["terms"][number]): string {
  const also = forms.filter((form) => form !== text);
  return `${text} (${kind}) mass ${mass} of weight ${weight}${known ? "" : ", in no article"}${carried ? ", carried" : ""}${also.length > 0 ? `; also ${also.join(" ")}` : ""}`;
}

function bullet(text: string): string {
  return `- ${text}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
