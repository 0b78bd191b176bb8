import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { namesOf } from "./linked-names.ts";
import { industriesIn, isInPark, parkIn } from "./names-in.ts";
import { type Citing, citing } from "./present.ts";
import type { Service } from "./records.ts";
import type { ServiceMatch, ServiceMatches } from "./service-match.ts";
import { needsOf, type ServiceNeed, type ServiceNeedKind } from "./service-need.ts";
import { newestOf, showText } from "./shown.ts";
import { sourcesOf } from "./sources-in.ts";
import type { StatedLink, StatedText } from "./stated.ts";
import { type ReadText, readText } from "./words-in.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon" | "articles" | "passages" | "info">;

interface Asked {
  needs: readonly ServiceNeedKind[];
  text: ReadText | null;
  park: string | null;
  industries: ReadonlySet<string>;
  stage: ServiceNeed["stage"];
}

interface Judged {
  service: Service;
  served: Service["needs"];
  score: number;
  elsewhere: boolean;
  published: string | null;
}

/** How articles name the firms of a stage that a service is for. */
const STAGE_WORDS = {
  idea: /种子期|创业|孵化/,
  startup: /初创|种子期|创业|孵化|在孵/,
  growth: /成长|中小|小升高|小进规/,
  mature: /骨干|龙头|规上|大型|重点企业/,
} as const;

/**
 * Services for what a firm wants help with: those that serve more of its needs first, then those of its park, those that
 * its words name, those whose operator is stated.
 * @param text free words; its needs are added to the fields', and a service that it names comes first.
 */
export function matchServices(
  corpus: Known,
  { needs = [], park, industry, stage }: ServiceNeed,
  text = "",
  limit = 10,
): ServiceMatches {
  const read = text === "" ? null : readText(text, corpus.lexicon);
  const asked: Asked = {
    needs:
      needs.length > 0 ? [...new Set(needs)] : read === null ? [] : needsOf(read).map(({ need }) => need),
    text: read,
    park: park === undefined ? null : parkIn(park, corpus),
    industries: industry === undefined ? new Set() : industriesIn(industry, corpus),
    stage,
  };
  const judged = corpus.knowledge.services
    .map((service) => judgedOf(service, asked, corpus))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.published ?? "").localeCompare(a.published ?? "") ||
        (a.service.id < b.service.id ? -1 : 1),
    );
  const cites = citing(corpus);
  const services = judged.slice(0, limit).map((one) => shown(one, corpus, cites));
  const served = new Set(judged.flatMap((one) => one.served.map(({ value }) => value)));
  return {
    needs: [...asked.needs],
    services,
    more: judged.length - services.length,
    unmet: asked.needs.filter((need) => !served.has(need)),
    citations: cites.citations,
    asOf: corpus.info.asOf,
  };
}

function judgedOf(service: Service, asked: Asked, corpus: Known): Judged {
  const served = service.needs.filter(({ value }) => asked.needs.includes(value));
  const isNamed = asked.text !== null && isNamedIn(service, asked.text);
  const elsewhere =
    asked.park !== null && service.park !== undefined && !isInPark(asked.park, service.park.value, corpus);
  const here = asked.park !== null && service.park !== undefined && !elsewhere;
  // Of a need served by several, the words of the question tell which is meant (质押, 中试, 检测).
  const wording = asked.text === null ? 0 : sharedWords(service, asked.text);
  const relevant = served.length > 0 || isNamed || (asked.needs.length === 0 && here);
  const score = relevant
    ? 10 * served.length +
      (isNamed ? 40 : 0) +
      (here ? 6 : 0) -
      (elsewhere ? 8 : 0) +
      Math.min(3 * wording, 9) +
      (asked.industries.size > 0 && speaksOf(service, asked.industries, corpus) ? 4 : 0) +
      (asked.stage !== undefined && STAGE_WORDS[asked.stage].test(saidOf(service)) ? 2 : 0) +
      (service.operators.length > 0 ? 1 : 0)
    : 0;
  return { service, served, score, elsewhere, published: newestOf(sourcesOf(service), corpus) };
}

function isNamedIn({ id, name, aliases }: Service, { folded, words }: ReadText): boolean {
  if (words.some(({ entity }) => entity?.id === id)) return true;
  return [name, ...aliases].some((form) => form.length > 2 && folded.text.includes(foldText(form)));
}

/** What a service says of itself, folded. */
function saidOf({ name, offers, users, notes }: Service): string {
  return foldText(
    [name, ...[...offers, ...users, ...notes].map(({ value, quote }) => `${value} ${quote}`)].join("\n"),
  );
}

function sharedWords(service: Service, { words }: ReadText): number {
  const said = saidOf(service);
  const long = words.filter(({ entity, forms }) => entity === null && forms.some((form) => form.length > 1));
  return long.filter(({ forms }) => forms.slice(0, 3).some((form) => form.length > 1 && said.includes(form)))
    .length;
}

function speaksOf(service: Service, industries: ReadonlySet<string>, corpus: Known): boolean {
  const said = saidOf(service);
  return [...industries].some((id) => {
    const entity = corpus.lexicon.entities.find((one) => one.id === id);
    const names = [namesOf(corpus, id).name, ...(entity?.aliases ?? [])];
    return names.some((name) => said.includes(foldText(name)));
  });
}

function shown(
  { service, served, elsewhere, published }: Judged,
  corpus: Known,
  cites: Citing,
): ServiceMatch {
  const source = cites.number(service.named);
  const linked = ({ value, article, quote }: StatedLink) => ({
    id: value,
    ...namesOf(corpus, value),
    source: cites.number({ article, quote }),
  });
  const parts = corpus.knowledge.services.flatMap(({ id, partOf }) =>
    partOf?.value === service.id ? [linked({ ...partOf, value: id })] : [],
  );
  return {
    id: service.id,
    name: service.name,
    nameEn: service.nameEn,
    kind: service.kind,
    helpsWith: served.map(({ value, article, quote }) => ({
      need: value,
      source: cites.number({ article, quote }),
    })),
    offers: service.offers.map((one) => showText(one, cites)),
    operators: service.operators.map((one) => showText(one, cites)),
    response: service.response.map((one) => showText(one, cites)),
    users: service.users.map((one) => showText(one, cites)),
    ...(service.partOf && { partOf: linked(service.partOf) }),
    parts,
    ...(service.park && { park: linked(service.park) }),
    ...(elsewhere && { elsewhere: true }),
    askNext: askNext(service, corpus, cites),
    source,
    published,
  };
}

function askNext(service: Service, known: Known, cites: Citing): ServiceMatch["askNext"] {
  const next = whomToAsk(service, known);
  return next === null ? null : { ...showText(next.said, cites), by: next.by };
}

/** An office or body, and how it is known. */
export interface Contact {
  said: StatedText;
  by: "operator" | "part-of" | "park";
}

/** Whom to turn to: who runs the service, else who runs what it is part of, else an office of its park; null: not stated. */
export function whomToAsk(service: Service, { knowledge }: Pick<Known, "knowledge">): Contact | null {
  const [operator] = service.operators;
  if (operator) return { said: operator, by: "operator" };
  const whole = knowledge.services.find(({ id }) => id === service.partOf?.value);
  const [above] = whole?.operators ?? [];
  if (above) return { said: above, by: "part-of" };
  const park = knowledge.parks.find(({ id }) => id === (service.park ?? whole?.park)?.value);
  const [office] = park?.offices ?? [];
  return office ? { said: office, by: "park" } : null;
}
