import { describe, expect, test } from "vitest";
import { scryptPasswords } from "./scrypt.ts";

const cheap = { ln: 4, r: 1, p: 1 };

describe("passwords by scrypt", () => {
  const passwords = scryptPasswords(cheap);

  test("are right or wrong, and salted each time", async () => {
    const [hash, other] = [await passwords.hash("correct horse"), await passwords.hash("correct horse")];
    expect(hash).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(other).not.toBe(hash);
    expect(await passwords.matches("correct horse", hash)).toBe(true);
    expect(await passwords.matches("correct horsf", hash)).toBe(false);
  });

  test("are the same however their characters are composed", async () => {
    const hash = await passwords.hash("café ｌｏｎｇ");
    expect(await passwords.matches("cafe\u0301 long", hash)).toBe(true);
  });

  test("of an earlier cost are still known", async () => {
    const hash = await scryptPasswords({ ln: 5, r: 2, p: 1 }).hash("correct horse");
    expect(await passwords.matches("correct horse", hash)).toBe(true);
  });

  test("of nobody match nothing", async () => {
    expect(await passwords.matches("", null)).toBe(false);
  });

  test("are checked one after the other; a crowd is told to come again", async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.hash("correct horse")));
    const refused = crowd.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(29);
    expect(refused[0]).toMatchObject({ reason: { status: 503, code: "logins-busy" } });
    expect(await passwords.hash("correct horse")).toContain("$scrypt$");
  });
});
