import type { AnyDocument, AnyDocumentStore, IDocumentsStore } from "@orama/orama";
import type { Stores } from "../core/search/merged-stores.ts";

/** Orama's document of a passage; its texts are decoded when they are read, which no search does. */
export function documentOf({ articles, passages }: Stores, number: number) {
  const passage = passages.at(number);
  if (passage === undefined) return undefined;
  return {
    id: passage.id,
    articleId: passage.articleId,
    heading: passage.heading ?? "",
    get title() {
      return articles.title(passages.articleOf(number));
    },
    get text() {
      return passages.text(number);
    },
  };
}

/**
 * Orama's document store over the passages themselves: a document is made when a hit asks for it; internal document id n is
 * passage n − 1. What Orama inserts or removes is kept beside them.
 */
export function passageDocuments(stores: Stores): IDocumentsStore<AnyDocumentStore> {
  const { passages } = stores;
  const inserted = new Map<number, AnyDocument>();
  /** Passages that went; of these some came again as `inserted`. */
  const removed = new Set<number>();
  let ids: { idToInternalId: Map<string, number>; internalIdToId: unknown[] };
  const get = (id: unknown): AnyDocument | undefined => {
    const internalId = typeof id === "number" ? id : (ids.idToInternalId.get(String(id)) ?? 0);
    const own = inserted.get(internalId);
    if (own !== undefined || removed.has(internalId)) return own;
    const document = documentOf(stores, internalId - 1);
    // Orama asks for a hit's document, then for its id: so the ids of 100,000 passages need not be listed at a start.
    if (document !== undefined) ids.internalIdToId[internalId - 1] = document.id;
    return document;
  };
  // Orama's vector search takes documents from here, not through `get`.
  const store: AnyDocumentStore = { docs: new Proxy({}, { get: (_, id) => get(Number(id)) }) };
  const internalIds = (): number[] => [
    ...Array.from({ length: passages.size }, (_, number) => number + 1).filter(
      (id) => !removed.has(id) && !inserted.has(id),
    ),
    ...inserted.keys(),
  ];
  return {
    create: (_orama, known) => {
      ids = known;
      known.idToInternalId = new PassageIds(passages);
      known.internalIdToId.length = passages.size;
      return store;
    },
    get: (_store, id) => get(id),
    getMultiple: (_store, wanted) => wanted.map(get),
    getAll: () => Object.fromEntries(internalIds().map((id) => [id, get(id)])),
    store(_store, _id, internalId, document) {
      if (get(internalId) !== undefined) return false;
      inserted.set(internalId, document);
      return true;
    },
    remove(_store, _id, internalId) {
      if (get(internalId) === undefined) return false;
      inserted.delete(internalId);
      if (internalId <= passages.size) removed.add(internalId);
      return true;
    },
    count: () => passages.size - removed.size + inserted.size,
    load: () => store,
    save: () => {
      throw new Error("Passages are saved by the index command, not with Orama's save().");
    },
  };
}

/** Orama's table of internal ids: passages have theirs already, only what is inserted later is listed. */
class PassageIds extends Map<string, number> {
  readonly #passages: Stores["passages"];

  constructor(passages: Stores["passages"]) {
    super();
    this.#passages = passages;
  }

  override get(id: string): number | undefined {
    const number = this.#passages.indexOf(id);
    return number < 0 ? super.get(id) : number + 1;
  }

  override get size(): number {
    return this.#passages.size + super.size;
  }
}
