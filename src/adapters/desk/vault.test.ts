import { expect, test } from "vitest";
import { createVault, type DeskKeys, sealer } from "./vault.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const secret = async () => key(9);
const vaultOf = (...keys: [number, ...number[]]) => {
  const [newest, ...earlier] = keys;
  const all: DeskKeys = [key(newest), ...earlier.map(key)];
  return createVault(sealer(all), secret);
};

test("what is sealed opens with its key and in its place alone", async () => {
  const vault = vaultOf(1);
  const sealed = await vault.seal("示例联系人 13000000000", "enquiries.person:a");
  expect(sealed).not.toContain("13000000000");
  expect(await vault.open(sealed, "enquiries.person:a")).toBe("示例联系人 13000000000");
  await expect(vault.open(sealed, "enquiries.person:b")).rejects.toMatchObject({ code: "desk-sealed" });
  await expect(vaultOf(2).open(sealed, "enquiries.person:a")).rejects.toThrow(/earlier key/);
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
  await expect(vault.open(changed, "enquiries.person:a")).rejects.toMatchObject({ status: 503 });
  await expect(vault.open("", "x")).rejects.toMatchObject({ code: "desk-sealed" });
});

test("the same text is sealed differently each time", async () => {
  const vault = vaultOf(1);
  expect(await vault.seal("甲", "a:1")).not.toBe(await vault.seal("甲", "a:1"));
});

test("a new key opens what an earlier one sealed while that is listed", async () => {
  const sealed = await vaultOf(1).seal("", "a:1");
  expect(await vaultOf(2, 1).open(sealed, "a:1")).toBe("");
  const start = await sealer([key(2), key(1)]).newestStart();
  expect(sealed.startsWith(start)).toBe(false);
  expect((await vaultOf(2, 1).seal("", "a:1")).startsWith(start)).toBe(true);
});

test("fingerprints are equal for equal values of one purpose, whatever keys there are", async () => {
  const print = await vaultOf(1).print("+8613000000000", "phone");
  expect(print).toMatch(/^[0-9a-f]{64}$/);
  expect(await vaultOf(2).print("+8613000000000", "phone")).toBe(print);
  expect(await vaultOf(1).print("+8613000000000", "email")).not.toBe(print);
  expect(await vaultOf(1).print("+8613000000001", "phone")).not.toBe(print);
});

test("tokens are long, fit into an address, and are stored as something else", async () => {
  const vault = vaultOf(1);
  const [one, other] = [vault.token(), vault.token()];
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(one).not.toBe(other);
  // SHA-256 of the empty string (FIPS 180-4).
  expect(await vault.hashToken("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
