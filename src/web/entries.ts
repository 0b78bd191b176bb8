/** Files that are bundled together, so that what they share is one file. `out` is the logical name without its ending. */
export type Bundle = ReadonlyArray<{ in: string; out: string }>;

/** Everything that browsers load, by paths below `src/web/`. Bundles share nothing with one another. */
export const bundles: readonly Bundle[] = [
  [{ in: "site/site.css", out: "site" }],
  // The console of staff: its look, and the shortcuts of its frame.
  [
    { in: "desk/desk.css", out: "desk" },
    { in: "desk/frame.ts", out: "desk-frame" },
  ],
  // Shortcuts of the inbox, and templates put into a reply.
  [{ in: "desk/inbox.ts", out: "desk-inbox" }],
  // Buttons that copy the code of `/connect`.
  [{ in: "site/connect.ts", out: "connect" }],
  // Copies what is selected in an article, as a link or with its source.
  [{ in: "site/article.ts", out: "article" }],
  // Fills in the need that a link to the form brings.
  [{ in: "site/enquiry.ts", out: "enquiry" }],
  // The embeddable element. `/widget.js` is a loader made for it (`build-widget-loader.ts`).
  [{ in: "widget/main.ts", out: "widget-element" }],
  [
    { in: "console/main.tsx", out: "console" },
    { in: "console/console.css", out: "console" },
  ],
  // Searches the index in the browser, for the console; and what keeps the console for times without a network.
  [{ in: "lookup/worker/main.ts", out: "lookup-worker" }],
  [{ in: "lookup/service-worker.ts", out: "service-worker" }],
];
