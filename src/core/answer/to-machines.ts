/** Text meant to steer a language model, as it is hidden in pages: no news article states facts so. */
const TO_MACHINES =
  /(?:忽略|无视|無視|忘记|忘記|不要理会)[^。！？]{0,16}(?:指令|提示词|提示詞|指示|规则|規則|要求)|系统提示|系統提示|提示词|提示詞|(?:ignore|disregard|forget|override)\b[^.!?]{0,40}\b(?:instruction|prompt|rule|guideline|above|previous)|system prompt|you are (?:now )?an? (?:ai|assistant|language model)|作为(?:一个)?(?:ai|人工智能)(?:助手|模型)|(?:回答|回复|回覆)(?:用户|用戶)(?:时|時)?[，,：:]?(?:必须|必須|一律|只能|请说|請說|说|說)/i;

/** Whether a text speaks to a machine that reads it instead of to its readers. */
export function addressesMachine(text: string): boolean {
  return TO_MACHINES.test(text);
}
