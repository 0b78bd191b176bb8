import type { QueryClause } from "../core/ports.ts";

/** A query on its way through Orama, which hands on one string as `term`. */
export interface Asked {
  clauses: readonly QueryClause[];
  /** Most passages wanted. */
  limit: number;
  /** 1 for each passage that a filter lets through; absent: all. */
  allowed?: Uint8Array;
}

/** Where a query waits while Orama passes its ticket on as `term`. */
export interface Tickets {
  issue(asked: Asked): string;
  /** The query of a ticket in use, or null: then the string is a plain text to look for. */
  read(term: string): Asked | null;
  end(ticket: string): void;
}

/** A control character (ASCII RS) that no question keeps, before a number. */
const SIGN = "\u001e";

export function clauseTickets(): Tickets {
  const waiting = new Map<string, Asked>();
  let issued = 0;
  return {
    issue(asked) {
      issued += 1;
      const ticket = `${SIGN}${issued}`;
      waiting.set(ticket, asked);
      return ticket;
    },
    read: (term) => waiting.get(term) ?? null,
    end: (ticket) => void waiting.delete(ticket),
  };
}
