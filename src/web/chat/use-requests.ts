import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Progress } from "../request/progress.ts";
import type { ServiceState } from "./service-state.ts";

/** A request to an office that may be left, or is being written. */
export interface RequestOffer {
  /** The version of the privacy notice that it is taken under. */
  notice: string;
  /** The question that it is about, or "". */
  about: string;
  /** What was entered before the form was closed, and what became of it; kept here alone. */
  kept: { current: Progress | null };
  close(): void;
}

/** Offers requests where the service takes them; at most one form is open. */
export function useRequests(service: () => Promise<ServiceState>) {
  const [notice, setNotice] = useState<string | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const kept = useRef<Progress | null>(null);
  useEffect(() => {
    // Without an answer there is nothing to offer.
    service().then(
      (state) => setNotice(state.notice),
      () => {},
    );
  }, [service]);
  const open = useMemo(
    () =>
      notice === null
        ? null
        : (question: string, from: HTMLElement) => {
            opener.current = from;
            setAbout(question);
          },
    [notice],
  );
  const offer: RequestOffer | null =
    notice === null || about === null
      ? null
      : {
          notice,
          about,
          kept,
          close() {
            setAbout(null);
            opener.current?.focus();
          },
        };
  return { open, offer };
}
