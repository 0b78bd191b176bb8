import css from "./request.css?shadow";
import { RequestDialog } from "./request-dialog.tsx";

/** What a chat needs once somebody leaves a request: one file, with its style sheet. */
export const request = { RequestDialog, css };
