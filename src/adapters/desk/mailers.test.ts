import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server as TcpServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MailError } from "../../core/desk/mail/mail.ts";
import { smtpMailer } from "./mail-smtp.ts";
import { webhookMailer } from "./mail-webhook.ts";

const mail = { to: "someone@example.org", subject: "已收到您的咨询（编号 ZX1）", text: "您好：\n\n.一行\n" };
const from = "镇江投资服务台 <desk@example.org>";

let requests: Array<{ request: IncomingMessage; body: string }> = [];
let status = 200;
let http: Server;

/** The little of SMTP that a client needs; `refusing`: what is answered to which command. */
let refusing: Readonly<Record<string, string>> = {};
let letters: string[] = [];
let smtp: TcpServer;

beforeAll(async () => {
  http = createServer(async (request, response) => {
    requests.push({ request, body: await text(request) });
    response.writeHead(status, { location: "/elsewhere" }).end("x");
  });
  smtp = createTcp((socket) => {
    let letter: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 test");
    socket.setEncoding("utf8");
    let rest = "";
    socket.on("data", (chunk) => {
      const lines = `${rest}${chunk}`.split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) take(line);
    });
    socket.on("error", () => socket.destroy());
    function take(line: string): void {
      if (letter !== null) {
        if (line !== ".") {
          letter.push(line.replace(/^\.\./, "."));
          return;
        }
        letters.push(letter.join("\n"));
        letter = null;
        say(refusing["."] ?? "250 taken");
        return;
      }
      const command = line.slice(0, 4).toUpperCase();
      const refused = refusing[command];
      if (refused !== undefined) say(refused);
      else if (command === "DATA") {
        letter = [];
        say("354 go on");
      } else say(command === "EHLO" ? "250 test" : "250 ok");
    }
  });
  await Promise.all([http, smtp].map((one) => new Promise<void>((done) => one.listen(0, "127.0.0.1", done))));
});
afterAll(() => {
  http.close();
  http.closeAllConnections();
  smtp.close();
});
beforeEach(() => {
  requests = [];
  letters = [];
  refusing = {};
  status = 200;
});

const portOf = (server: Server | TcpServer): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};
const overHttp = () => webhookMailer({ url: `http://127.0.0.1:${portOf(http)}/mail`, from, key: "geheim" });
const overSmtp = () => smtpMailer({ url: `smtp://127.0.0.1:${portOf(smtp)}`, from });

async function failure(sending: Promise<void>): Promise<MailError> {
  const error: unknown = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailError)) throw new Error("expected a MailError");
  expect(error.message).not.toContain("example.org");
  return error;
}

test("a webhook is sent the mail as JSON, with its id as the key of the occasion", async () => {
  await overHttp().send(mail, "m1");
  const [taken] = requests;
  expect(JSON.parse(taken?.body ?? "")).toEqual({ id: "m1", from, ...mail });
  expect(taken?.request.headers).toMatchObject({
    "idempotency-key": "m1",
    authorization: "Bearer geheim",
    "content-type": "application/json",
  });
});

test("a webhook that is busy is tried again; one that calls the mail wrong is not", async () => {
  for (const [answered, isFinal] of [
    [503, false],
    [429, false],
    [401, false],
    [422, true],
  ] as const) {
    status = answered;
    expect((await failure(overHttp().send(mail, "m2"))).isFinal, String(answered)).toBe(isFinal);
  }
});

test("a webhook is not followed elsewhere", async () => {
  status = 307;
  expect(await failure(overHttp().send(mail, "m3"))).toMatchObject({ code: "mail-refused", isFinal: false });
  expect(requests).toHaveLength(1);
});

test("a service that is not there is tried again", async () => {
  const nowhere = webhookMailer({ url: "http://127.0.0.1:9/", from });
  expect(await failure(nowhere.send(mail, "m4"))).toMatchObject({ code: "mail-unreachable", isFinal: false });
  const noServer = smtpMailer({ url: "smtp://127.0.0.1:9", from });
  expect(await failure(noServer.send(mail, "m4"))).toMatchObject({
    code: "mail-unreachable",
    isFinal: false,
  });
});

test("a mail server is given a letter whose text arrives as it was", async () => {
  await overSmtp().send(mail, "m5");
  const [head = "", ...body] = (letters[0] ?? "").split("\n\n");
  expect(head).toContain("To: someone@example.org");
  expect(head).toContain("Message-ID: <m5@example.org>");
  expect(head).toContain("Auto-Submitted: auto-generated");
  const encoded = body.join("\n\n");
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head);
  const read = isBase64 ? Buffer.from(encoded, "base64").toString() : quotedPrintable(encoded);
  expect(read.trim().replaceAll("\r\n", "\n")).toBe(mail.text.trim());
});

test("a subject cannot add a header", async () => {
  await overSmtp().send({ ...mail, subject: "a\r\nBcc: other@example.org" }, "m6");
  expect(letters[0]).not.toMatch(/^Bcc:/m);
});

test("an address that does not exist is final; a server that is full is not", async () => {
  refusing = { RCPT: "550 no such user someone@example.org" };
  expect(await failure(overSmtp().send(mail, "m7"))).toMatchObject({ code: "mail-refused", isFinal: true });
  refusing = { RCPT: "452 mailbox of someone@example.org is full" };
  expect(await failure(overSmtp().send(mail, "m8"))).toMatchObject({ code: "mail-refused", isFinal: false });
  refusing = { ".": "451 later" };
  expect(await failure(overSmtp().send(mail, "m9"))).toMatchObject({ isFinal: false });
});

function quotedPrintable(encoded: string): string {
  const bytes = encoded
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
