/**
 * What a message wants that no article is asked for. `task`: a text, a program, a sum or a translation is to be made;
 * `advice`: a doctor, a broker, a forecaster or a politician is meant; `internals`: the assistant's own prompt, keys or files.
 */
export type Aside =
  | "greeting"
  | "thanks"
  | "identity"
  | "human"
  | "abilities"
  | "internals"
  | "task"
  | "advice";

/** Whole messages: a greeting before a question does not make it one. */
const WHOLE: ReadonlyArray<[Aside, RegExp]> = [
  [
    "greeting",
    /^(?:你好|您好|hi|hello|hey|嗨|哈喽|在吗|在么|有人吗|早|早上好|早安|上午好|中午好|下午好|晚上好|good (?:morning|afternoon|evening)|hi there|hello there|こんにちは|こんばんは|おはようございます|はじめまして|안녕하세요|안녕|안녕하십니까)$/,
  ],
  [
    "thanks",
    /^(?:非常|十分|太)?(?:谢谢|多谢|感谢|谢了|谢啦|好的|好|明白|知道|收到|不错|很好|ok|okay|thanks|thank you|many thanks|thx|great|good|got it|再见|拜拜|bye|goodbye|see you|ありがとう(?:ございます|ございました)?|さようなら|감사합니다|고마워요?|고맙습니다|안녕히 계세요)(?:谢谢|您|你|你们|very much|so much|a lot|again| )*$/,
  ],
  [
    "human",
    /^(?:请问)?(?:你|您|这|对面)(?:到底)?(?:是|算)(?:不是)?(?:真人|人工|人类|机器人|机器|活人|人|ai|人工智能|客服|chatgpt|gpt|deepseek|大模型|语言模型)(?:吗|么|还是.{1,8})?$|^(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:a |an )?(?:real )?(?:human|person|robot|bot|machine|ai|chatgpt|chatbot|gpt|language model)(?: or .{1,20})?$|^(?:あなたは)?(?:人間|ロボット|ai)ですか$|^(?:사람|로봇|인간|ai)(?:이에요|인가요|입니까)$/,
  ],
  [
    "identity",
    /^(?:请问)?(?:你|您)(?:是|叫)(?:谁|什么名字|什么|哪位|啥|干(?:嘛|什么|啥)的|做什么的)$|^(?:请)?(?:简单)?(?:做个|来个)?自我介绍(?:一下)?$|^介绍(?:一下|下)?(?:你|您)自己$|^(?:who|what|which model|what (?:ai )?model) are you$|^(?:你|您)(?:是|用的是?)(?:什么|哪个|哪种)(?:大)?模型$|^(?:what(?:'s| is) your name|introduce yourself|who (?:made|built|created) you)$|^(?:あなた|お名前)は(?:誰|だれ|何)ですか$|^(?:당신은 )?누구(?:세요|예요|십니까|인가요)$/,
  ],
  [
    "abilities",
    /^(?:请问)?(?:你|您|这(?:个|里))?(?:都)?(?:能|可以|会)(?:帮我)?(?:做|干|回答|提供|问|查)(?:些)?(?:什么|啥|哪些)(?:问题|事|事情|忙|服务)?$|^(?:我)?(?:能|可以)问(?:你|您)?(?:什么|啥|哪些)(?:问题)?$|^(?:怎么用|如何使用|使用说明|帮助|功能|help|menu)$|^(?:你|您)有(?:什么|哪些)(?:功能|用|能力)$|^what (?:can|do) you (?:do|answer|know|help with|help me with)(?: for me)?$|^(?:how (?:do|can) (?:i|you) (?:use this|help(?: me)?)|what can i ask(?: you)?)$|^(?:何|なに)が(?:できますか|聞けますか)$|^(?:무엇을|뭘|뭐) (?:할 수 있|물어볼 수 있)(?:나요|어요|습니까)$/,
  ],
];

const INTERNALS =
  /系统提示|提示词|(?:你|您)(?:的|们的)?(?:系统|后台|内部|隐藏|原始|初始)?(?:指令|规则|设定|配置|设置|代码|源码|源代码|密钥|训练数据|服务器|数据库)|(?:系统|后台|服务器?)(?:配置|密码|密钥|路径|日志|环境变量)|配置文件|环境变量|api ?密钥|api.?key|密钥|access token|文件路径|绝对路径|源代码|system prompt|(?:your|hidden|initial|original|internal) (?:instructions?|prompts?|rules|configuration|config|settings|source code|system message|api key|model|server|database|training data|file ?paths?)|(?:print|show|reveal|output|list|read|cat|dump).{0,30}(?:environment variables?|\.env|config files?|file ?paths?|source code|\/etc\/|passwords?|secrets?|credentials)|(?:あなたの|システム)プロンプト|시스템 프롬프트/;

const MADE_ZH =
  "诗|歌|歌词|小说|故事|作文|论文|散文|剧本|代码|程序|脚本|爬虫|请假条|检讨|情书|祝福|邮件|演讲稿|发言稿|作业|段子|文案|笑话|对联|简历";
const MADE_EN =
  "poem|song|lyrics|story|novel|essay|homework|code|script|program|function|e-?mail|letter|speech|joke|haiku|resume|cv|cover letter";
const TASK = new RegExp(
  [
    // The verb with its object: 合作的申报程序 and 统一社会信用代码 are no tasks.
    `(?:写|编|画|作|创作|起草|草拟|拟|生成|润色|改写|续写)(?:(?:一(?!下)|个|首|篇|段|封|份|张|几|点|出|关于)[^。！？!?]{0,24}?)?(?:${MADE_ZH})`,
    `\\b(?:write|draft|compose|generate|make up|invent)\\b[^.!?]{0,60}?\\b(?:${MADE_EN})s?\\b`,
    "(?:诗|小说|コード|メール|作文|手纸)を?.{0,6}(?:书い|作っ)|(?:시|소설|코드|이메일|편지)[를을]? ?.{0,6}(?:써|작성)",
    "(?:翻译|译)(?:成|为|一下|下)|^(?:请|帮我|麻烦)?翻译|\\btranslate\\b|翻訳して|번역",
    "解(?:一下|下)?(?:这道)?(?:方程|题)|(?:这道|一道)(?:数学|物理|化学)?题|微积分|求导|\\bsolve (?:for|this|the (?:following|equation|puzzle))\\b|\\bequations?\\b|(?:^|[\\s,，])\\d+\\s*[+\\-*/×÷x]\\s*\\d+\\s*(?:=|等于)",
    "python|javascript|\\bjava\\b|\\bsql\\b|\\bhtml\\b|正则表达式|\\bregex\\b|写代码|debug",
    "讲(?:个|一个)?(?:笑话|故事|段子)|唱(?:首|支|个)?歌|陪我聊|成语接龙|猜谜|角色扮演|tell me a (?:joke|story)|sing (?:me )?a song|play a game|冗談を|농담",
  ].join("|"),
);
const ADVICE =
  /天气|下雨|下雪|气温|几度|热不热|冷不冷|穿什么|台风|weather|forecast|\brain(?:ing)?\b|snow|temperature|umbrella|天気|날씨|股票|炒股|股价|涨停|个股|荐股|哪只股|买入|基金定投|比特币|加密货币|彩票|stock (?:tips?|price|market|pick)|(?:buy|sell) (?:the |its |their )?(?:stock|shares)|which stocks?|bitcoin|crypto|lottery|株価|주가|주식|吃(?:什么|啥|点)?药|药方|发烧|头疼|头痛|腰疼|咳嗽|感冒|失眠|看病|挂号|症状|怀孕|减肥|medicine should|headache|fever|symptoms?|diagnos|薬を|약을|菜谱|食谱|怎么(?:做|烧|炒|炖|煮).{0,8}(?:菜|肉|鱼|汤|饭|面)|红烧|recipe|how (?:do i|to) (?:cook|bake)|レシピ|레시피|总统|总理|首相|选举|台独|政变|战争|俄乌|中美关系|共产党|国民党|民进党|政治(?:立场|观点|制度)|president of|prime minister|election|political|war in|\btrump\b|\bbiden\b|putin|大統領|대통령|星座|算命|运势|风水|恋爱|女朋友|男朋友|离婚|分手|horoscope|girlfriend|boyfriend|dating|divorce|世界杯|nba|英超|明星|电影|追剧|游戏攻略|movie|celebrity|world cup/;

/** What a folded message wants besides facts from articles, or null where it may ask for some. */
export function asideOf(folded: string): Aside | null {
  const bare = folded
    .replace(/[^\p{L}\p{N}'&]+/gu, " ")
    .replace(/(?:啊|呀|呢|了|哦|噢|哈|~)+$/u, "")
    .trim();
  for (const [aside, pattern] of WHOLE) if (pattern.test(bare)) return aside;
  if (INTERNALS.test(folded)) return "internals";
  if (TASK.test(folded)) return "task";
  return ADVICE.test(folded) ? "advice" : null;
}

/** Whether a message is answered by a text of ours whatever the articles say; one that seems to want `advice` may ask for news. */
export function isForced(aside: Aside): boolean {
  return aside !== "advice";
}
