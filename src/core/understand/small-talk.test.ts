import { expect, it } from "vitest";
import { isSmallTalk } from "./small-talk.ts";

it.each(["你好", "您好！", "hi", "Hello!".toLowerCase(), "谢谢", "thanks.", "こんにちは", "안녕하세요"])(
  "%s asks nothing",
  (message) => {
    expect(isSmallTalk(message)).toBe(true);
  },
);

it.each(["你好，高新区有哪些补贴", "hi-tech zone", "好的项目有哪些", ""])(
  "%s is left to be answered",
  (message) => {
    expect(isSmallTalk(message)).toBe(false);
  },
);
