import type { DraftDeps } from "../../core/desk/articles/drafts.ts";
import type { LiveCorpus } from "../../core/desk/articles/live-corpus.ts";
import type { TrialDeps } from "../../core/desk/articles/trial.ts";
import type { ArticleWorkshop } from "../../core/desk/articles/workshop.ts";
import { AppError } from "../../core/errors.ts";
import type { Ports } from "../../core/ports.ts";
import { deskOf } from "./desk-of.ts";

/** What articles are made with. Throws a 503 where this service has none. */
export function workshopOf({ workshop }: Pick<Ports, "workshop">): ArticleWorkshop {
  if (workshop !== undefined) return workshop;
  throw new AppError(
    "upstream",
    503,
    "desk-off",
    "This service takes no articles: it runs without a service desk.",
  );
}

export type ArticleDeps = DraftDeps &
  TrialDeps &
  Pick<ArticleWorkshop, "goldenQuestions"> & { live: LiveCorpus };

/** What acts on articles need. */
export function articleDeps(ports: Ports): ArticleDeps {
  const { live, sha256, rest, goldenQuestions } = workshopOf(ports);
  return {
    articles: deskOf(ports).articles,
    now: () => ports.clock.now(),
    nextId: () => ports.ids.next(),
    toTraditional: ports.toTraditional,
    sha256,
    rest,
    goldenQuestions,
    live,
  };
}
