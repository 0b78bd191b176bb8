import { describe, expect, test } from "vitest";
import { type Command, commandOf, type Key, type KeyPlace } from "./keys.ts";

const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe("keys of the console", () => {
  test.each<[key: string, list: Command]>([
    ["c", "copy"],
    ["p", "pin"],
    ["x", "choose"],
    ["f", "favourite"],
    ["?", "help"],
    ["/", "focus-box"],
    ["C", "copy"],
  ])("%s acts in the list and is a letter in the box and in a note", (key, command) => {
    expect(commandOf(press(key), "list")).toBe(command);
    expect(commandOf(press(key), "elsewhere")).toBe(command);
    expect(commandOf(press(key), "box")).toBeNull();
    expect(commandOf(press(key), "note")).toBeNull();
  });

  test.each<[string, Partial<Key>, Command]>([
    ["Enter", { ctrlKey: true }, "copy"],
    ["Enter", { metaKey: true }, "copy"],
    ["ç", { altKey: true, code: "KeyC" }, "copy"],
    ["π", { altKey: true, code: "KeyP" }, "pin"],
    ["ArrowDown", {}, "enter-list"],
    ["Enter", {}, "open"],
    ["Escape", {}, "back"],
  ])("%s with %o works in the box", (key, more, command) => {
    expect(commandOf(press(key, more), "box")).toBe(command);
  });

  test.each<KeyPlace>(["box", "note", "list", "elsewhere"])(
    "an input method's own keys mean nothing in the %s",
    (place) => {
      for (const key of ["Enter", "Escape", "ArrowDown", "c"]) {
        expect(commandOf(press(key, { isComposing: true }), place)).toBeNull();
        expect(commandOf(press(key, { keyCode: 229 }), place)).toBeNull();
      }
    },
  );

  test("copying and other shortcuts of the browser stay its own outside of the list", () => {
    expect(commandOf(press("c", { ctrlKey: true }), "list")).toBe("copy");
    expect(commandOf(press("c", { ctrlKey: true }), "box")).toBeNull();
    expect(commandOf(press("c", { ctrlKey: true }), "elsewhere")).toBeNull();
    expect(commandOf(press("p", { ctrlKey: true }), "list")).toBeNull();
    expect(commandOf(press("v", { metaKey: true }), "elsewhere")).toBeNull();
  });

  test("arrows and Enter belong to buttons outside of the list", () => {
    expect(commandOf(press("ArrowDown"), "elsewhere")).toBeNull();
    expect(commandOf(press("Enter"), "elsewhere")).toBeNull();
    expect(commandOf(press("Escape"), "note")).toBe("back");
  });
});
