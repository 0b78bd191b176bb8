import { blocks, line, marked, markedList, markedName } from "./marked.ts";
import type { ServiceMatch, ServiceMatches } from "./service-match.ts";
import { SERVICE_NEED_NAMES } from "./service-need-names.ts";
import { listed, NOT_STATED, type Speech } from "./speech.ts";

/** Services for needs as Markdown with markers; sources are not listed here. */
export function servicesText({ services, needs, unmet, more }: ServiceMatches, speech: Speech): string {
  const named = (some: typeof needs) =>
    listed(
      some.map((need) => speech.say(...SERVICE_NEED_NAMES[need])),
      speech,
    );
  if (services.length === 0)
    return needs.length === 0
      ? speech.say(
          `没有读出需要哪方面的服务。可以说：${named(["finance", "intellectual-property", "talent"])}等。`,
          `No need was understood. Say what it is about: ${named(["finance", "intellectual-property", "talent"])} …`,
        )
      : speech.say(
          `资料中没有针对${named(needs)}的服务。`,
          `The articles tell of no service for ${named(needs)}.`,
        );
  return blocks([
    needs.length > 0 && speech.say(`需要：${named(needs)}`, `Needed: ${named(needs)}`),
    services.map((one, at) => serviceText(one, at, speech)).join("\n"),
    unmet.length > 0 &&
      speech.say(
        `资料中没有针对${named(unmet)}的服务。`,
        `The articles tell of no service for ${named(unmet)}.`,
      ),
    more > 0 && speech.say(`另有${more}项未列出。`, `${more} more are not listed.`),
  ]);
}

function serviceText(service: ServiceMatch, at: number, speech: Speech): string {
  const { offers, operators, response, partOf, parts, park, elsewhere, askNext, published } = service;
  const date = published === null ? "" : speech.say(`（资料日期${published}）`, ` (article of ${published})`);
  return [
    `${at + 1}. ${markedName(service, speech)}${date}`,
    line("提供", "Offers", markedList(offers, speech), speech),
    line("由谁负责", "Run by", markedList(operators, speech), speech),
    response.length > 0 && line("响应", "Response", markedList(response, speech), speech),
    partOf !== undefined && line("属于", "Part of", markedName(partOf, speech), speech),
    parts.length > 0 &&
      line(
        "包含",
        "Has",
        listed(
          parts.map((one) => markedName(one, speech)),
          speech,
        ),
        speech,
      ),
    park !== undefined &&
      line(
        "园区",
        "Park",
        `${markedName(park, speech)}${elsewhere ? speech.say("（不是所问的园区）", " (not the park asked for)") : ""}`,
        speech,
      ),
    line("下一步找", "Ask next", askNext ? marked(askNext, speech) : speech.say(...NOT_STATED), speech),
  ]
    .filter((one) => one !== false)
    .join("\n");
}
