import type { Entity } from "../lexicon.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Candidate } from "./candidates.ts";
import { type Entities, mentioned, namesIn } from "./mentions.ts";
import type { Sought } from "./sought.ts";

const BODIES = new Set<Entity["kind"]>(["company", "institution", "platform"]);
/** A body that a text speaks of as known already, since its title named it. */
const BARE = /(?:集团|公司|该(?:企业|院|所|行|平台|中心)|本(?:院|所|中心)|我们)/;

/**
 * The body that an article's title names and the quotation only calls 集团 or 公司, where a body is asked for: without its name the
 * quotation is no answer. Null where the quotation names one itself, or the title names none or several.
 */
export function whoseIs({ said, surroundings }: Candidate, { question }: Sought): Entity | null {
  if (question.asked.kind !== "organisation" || !BARE.test(said.text)) return null;
  const bodies = (names: ReadonlySet<Entity>): Entity[] => [...names].filter(({ kind }) => BODIES.has(kind));
  if (bodies(said.mentioned).length > 0) return null;
  const [only, ...others] = bodies(surroundings.title.mentioned);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a title names a body. */
export function namesIt(title: string, body: Entity, entities: Entities): boolean {
  return mentioned(namesIn(squeeze(title), entities)).has(body);
}
