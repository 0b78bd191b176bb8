import { html } from "hono/html";
import { fill } from "../../../core/shown/fill.ts";
import type { Html } from "../../site.ts";
import { deskForm, lineInput, textInput } from "../frame/desk-form.ts";
import { deskHead } from "../frame/desk-head.ts";
import type { DeskPage, DeskSite } from "../frame/desk-page.ts";
import { notice } from "../frame/notice.ts";
import { articlesStrings } from "./strings.ts";

/** Where an article may come from. */
export type ArticleOrigin = "text" | "file" | "address";

export interface NewArticleView {
  /** What was sent before, so that nothing typed is lost. */
  entered: { title?: string; body?: string; address?: string };
  /** A question that the article is to answer; empty: none. */
  question: string;
  mayFetch: boolean;
  /** Why what was sent could not be read, and by which form. */
  fault?: { origin: ArticleOrigin; text: string; status: number };
}

/** `/desk/articles/new`: three ways to bring an article. */
export function newArticlePage({ locale }: DeskSite, view: NewArticleView): DeskPage {
  const t = articlesStrings[locale];
  const { entered, question, mayFetch, fault } = view;
  const faultOf = (origin: ArticleOrigin) => (fault?.origin === origin ? fault.text : undefined);
  const hidden: Record<string, string> = question === "" ? {} : { question };
  const sections: Record<ArticleOrigin, Html> = {
    file: html`<section class="panel" aria-labelledby="by-file"><h2 id="by-file">${t.new.file}</h2>
${deskForm({
  action: "/desk/articles/file",
  hidden,
  hasFiles: true,
  isMain: false,
  fields: [fileInput(t.new.fileLabel, t.new.fileHint, faultOf("file"))],
  submit: t.new.read,
})}</section>`,
    address: html`<section class="panel" aria-labelledby="by-address"><h2 id="by-address">${t.new.address}</h2>
${
  mayFetch
    ? deskForm({
        action: "/desk/articles/address",
        hidden,
        isMain: false,
        fields: [
          lineInput({
            name: "address",
            label: t.new.addressLabel,
            hint: t.new.addressHint,
            type: "url",
            value: entered.address ?? "",
            fault: faultOf("address"),
            maxLength: 2_000,
            isRequired: true,
          }),
        ],
        submit: t.new.read,
      })
    : html`<p class="meta">${t.new.addressOff}</p>`
}</section>`,
    text: html`<section class="panel" aria-labelledby="by-text"><h2 id="by-text">${t.new.text}</h2>
${deskForm({
  action: "/desk/articles/text",
  hidden,
  fields: [
    lineInput({ name: "title", label: t.new.textTitle, value: entered.title ?? "", maxLength: 300 }),
    textInput({
      name: "body",
      label: t.new.textBody,
      hint: t.new.textHint,
      value: entered.body ?? "",
      rows: 14,
      fault: faultOf("text"),
      isRequired: true,
    }),
  ],
  submit: t.new.read,
})}</section>`,
  };
  return {
    title: t.new.title,
    section: "articles",
    ...(fault && { status: fault.status }),
    body: html`${deskHead({ title: t.new.title, lead: t.new.lead, above: { name: t.title, path: "/desk/articles" } })}
${question === "" ? "" : notice(fill(t.new.forQuestion, { question }))}
<div class="columns"><div>${sections.text}</div><aside>${sections.file}${sections.address}</aside></div>`,
  };
}

function fileInput(label: string, hint: string, fault: string | undefined): Html {
  return html`<div class="field"><label for="file">${label}</label>
<input id="file" name="file" type="file" required accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt" aria-describedby="file-hint${fault === undefined ? "" : " file-fault"}" ${fault === undefined ? "" : html`aria-invalid="true"`}>
<p class="hint" id="file-hint">${hint}</p>
${fault === undefined ? "" : html`<p class="fault" id="file-fault">${fault}</p>`}</div>`;
}
