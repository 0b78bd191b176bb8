import { ArticleDialog } from "./article-dialog.tsx";
import { ChartFigures } from "./chart-figure.tsx";
import css from "./later.css?shadow";

/** What a chat can do without until somebody opens an article or an answer brings a chart: one file, with its style sheet. */
export const later = { ArticleDialog, ChartFigures, css };
export type Later = typeof later;
