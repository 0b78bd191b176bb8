const GREETINGS =
  /^(?:你好|您好|hi|hello|hey|嗨|哈喽|在吗|在么|早上好|下午好|晚上好|good (?:morning|afternoon|evening)|こんにちは|はじめまして|안녕하세요|안녕)$/;
const THANKS =
  /^(?:谢谢|多谢|感谢|谢了|好的|好|ok|okay|thanks|thank you|thx|再见|拜拜|bye|goodbye|ありがとう(?:ございます)?|감사합니다|고마워요?)$/;

/** Whether a folded message only greets or thanks, and asks nothing. */
export function isSmallTalk(folded: string): boolean {
  const bare = folded
    .replace(/[\s\p{P}\p{S}]+/gu, " ")
    .replace(/(?:啊|呀|呢|了|哦|噢|!)+$/u, "")
    .trim();
  return GREETINGS.test(bare) || THANKS.test(bare);
}
