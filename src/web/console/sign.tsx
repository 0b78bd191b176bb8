export const COPY = "M8 8V5h11v11h-3M5 8h11v11H5z";
export const UP = "M6 14l6-6 6 6";
export const DOWN = "M6 10l6 6 6-6";
export const CROSS = "M6 6l12 12M18 6L6 18";
export const STAR = "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6L12 16.3 7 19.2l1.2-5.6L4 9.8l5.6-.6z";

/** A drawn sign beside or instead of a word; its button has the name. */
export function Sign({ path }: { path: string }) {
  return (
    <svg class="icon sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
