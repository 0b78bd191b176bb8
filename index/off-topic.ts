/**
 * Questions that an assistant gets and hardly any corpus answers. The cosine that they reach with a given embedder and
 * corpus tells what nearness means nothing there; cosines of different models are not comparable.
 */
export const OFF_TOPIC: readonly string[] = [
  "今天天气怎么样？",
  "番茄炒蛋怎么做？",
  "帮我写一首关于月亮的诗",
  "Python 怎么给列表排序？",
  "感冒了吃什么药好得快？",
  "推荐一部好看的科幻电影",
  "怎样减肥最快？",
  "给我讲个笑话",
  "猫为什么喜欢钻纸箱？",
  "什么是量子纠缠？",
  "怎么哄女朋友开心？",
  "法国的首都是哪里？",
  "How do I reset my phone?",
  "Write a haiku about the sea",
  "Who won the last World Cup?",
  "What is the square root of 144?",
];
