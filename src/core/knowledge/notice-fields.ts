import type { NoticeField } from "./incentive-match.ts";
import type { Citing } from "./present.ts";
import type { Incentive } from "./records.ts";
import { showText } from "./shown.ts";
import { NOT_STATED } from "./speech.ts";

import type { StatedText } from "./stated.ts";

/** The five fields that a notice of a policy has, in its order; each is there, silent or not. */
export function noticeOf(record: Incentive, cites: Citing): NoticeField[] {
  const { beneficiaries, conditions, deadline, address, phone } = record;
  return [
    field("惠及对象", "Beneficiaries", beneficiaries, cites),
    field("申报条件", "Conditions", conditions, cites),
    field("兑现时限", "Time to payment", deadline ? [deadline] : [], cites),
    field("受理地址", "Where to apply", address ? [address] : [], cites),
    field("咨询电话", "Phone", phone ? [phone] : [], cites),
  ];
}

function field(
  name: NoticeField["name"],
  nameEn: string,
  stated: readonly StatedText[],
  cites: Citing,
): NoticeField {
  const silent = stated.length === 0;
  return {
    name,
    nameEn,
    stated: stated.map((one) => showText(one, cites)),
    text: silent ? NOT_STATED[0] : stated.map(({ value }) => value).join("；"),
    textEn: silent ? NOT_STATED[1] : stated.map(({ en }) => en).join("; "),
  };
}
