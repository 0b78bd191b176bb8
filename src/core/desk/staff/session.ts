/** Somebody logged in in one browser. Instants are milliseconds since the epoch. */
export interface Session {
  /** Of the token in the cookie, which is stored nowhere. */
  tokenHash: string;
  staffId: string;
  createdAt: number;
  seenAt: number;
  /** The end, however busy it is. */
  expiresAt: number;
}

/** A working day with its breaks, and no more. */
export const SESSION_MS = 12 * 3_600_000;
/** Without a request for so long, it is over. */
export const IDLE_MS = 4 * 3_600_000;
/** A request notes that it was there when the last note is older: not every click is a write. */
const NOTE_MS = 5 * 60_000;

export function isOver({ seenAt, expiresAt }: Session, now: number): boolean {
  return now >= expiresAt || now >= seenAt + IDLE_MS;
}

export function needsNote({ seenAt }: Session, now: number): boolean {
  return now >= seenAt + NOTE_MS;
}
