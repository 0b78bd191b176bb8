import { segments, type TextSpan } from "../segments.ts";

/** A text with its spans marked. */
export function Marked({ text, spans }: { text: string; spans: readonly TextSpan[] }) {
  return (
    <>
      {segments(text, spans).map((piece, at) =>
        piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
      )}
    </>
  );
}
