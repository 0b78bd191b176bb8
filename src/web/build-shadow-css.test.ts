import { describe, expect, test } from "vitest";
import { forShadowRoot } from "./build-shadow-css.ts";

describe("a style sheet for a shadow root", () => {
  test("carries the tokens on its own element, open to the host page by name", () => {
    expect(forShadowRoot(":root{--paper:#fff;--text-body:16px;color-scheme:light dark}")).toBe(
      ".zj{--paper:var(--zj-paper,#fff);--text-body:16px;color-scheme:light dark}",
    );
  });

  test("takes tints from the accent where the host page names that alone", () => {
    expect(forShadowRoot(":root{--accent-soft:#eee}")).toBe(
      ".zj{--accent-soft:var(--zj-accent-soft,var(--tint-accent-soft,#eee))}",
    );
  });

  test("measures in its own rem, not in that of the host page's root", () => {
    expect(forShadowRoot(".a{margin:-.5rem 1rem calc(1.25rem + 2px);width:min(26rem,100vw)}")).toBe(
      ".a{margin:calc(var(--rem)*-.5) calc(var(--rem)*1) calc(calc(var(--rem)*1.25) + 2px);width:min(calc(var(--rem)*26),100vw)}",
    );
  });

  test("leaves media queries to the reader's rem, and puts container queries into pixels", () => {
    expect(
      forShadowRoot("@media(max-width:40rem){.a{top:0}}@container s (max-width:2.5rem){.a{top:1rem}}"),
    ).toBe("@media(max-width:40rem){.a{top:0}}@container s (max-width:40px){.a{top:calc(var(--rem)*1)}}");
  });

  test.each(["@media (prefers-color-scheme: dark)", "@media(prefers-color-scheme:dark)"])(
    "is dark by %s unless the theme says light, and wherever it says dark",
    (query) => {
      expect(forShadowRoot(`${query}{.a,.b{top:0}}`)).toBe(
        "@media (prefers-color-scheme:dark){:host(:not([theme=light])) .a,:host(:not([theme=light])) .b{top:0}}" +
          ":host([theme=dark]) .a,:host([theme=dark]) .b{top:0}",
      );
    },
  );

  test("keeps more contrast above the dark scheme", () => {
    expect(forShadowRoot("@media(prefers-contrast:more){:root{--line:currentcolor}}")).toBe(
      "@media(prefers-contrast:more){.zj.zj.zj{--line:currentcolor}}",
    );
  });

  test("makes the tokens of the dark scheme open too", () => {
    expect(forShadowRoot("@media(prefers-color-scheme:dark){:root{--ink:#eee}}")).toContain(
      ":host([theme=dark]) .zj{--ink:var(--zj-ink,#eee)}",
    );
  });
});
