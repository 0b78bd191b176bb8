import { ArticleDialog } from "./article-dialog.tsx";
import { ChartFigures } from "./chart-figure.tsx";
import { CitationCard } from "./citation-card.tsx";
import { FeedbackReasons } from "./feedback-reasons.tsx";
import css from "./later.css?shadow";

/** What a chat can do without until an answer brings citations or charts, or is found wanting: one file, with its style sheet. */
export const later = { ArticleDialog, ChartFigures, CitationCard, FeedbackReasons, css };
