import { adopt } from "../look/adopt.ts";
import css from "./widget.css?shadow";

/** Gives a shadow root the widget's style sheet. */
export function dress(root: ShadowRoot): void {
  adopt(root, css);
}
