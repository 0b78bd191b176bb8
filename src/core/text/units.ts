/** Measure words and units that follow a figure in Chinese news, longest first so that the longest is read. */
export const UNITS: readonly string[] = [
  "个工作日 工作日 个小时 个季度 个月 个百分点 百分点 平方公里 平方千米 立方米 平方米 千瓦时 标准箱 人民币 公里 千米 公顷 兆瓦 千瓦 吉瓦 小时 分钟 季度 美元 欧元 港元 港币",
  "日元 英镑 元 亩 吨 米 克 升 瓦 家次 人次 场次 项次 家 个 项 名 人 位 次 场 条 座 栋 幢 套 件 批 年 月 日 号 天 周 倍 成 岁 分 级 届 期",
  "辆 台 所 支 只 种 类 户 处 块 宗 笔 篇 部 门 股 度 层 间 平方 大 强 轮 步 双 对 组 班 艘 架 列 道 张 枚 款 例 起 万 亿 % ‰ ℃",
]
  .join(" ")
  .split(" ")
  .sort((a, b) => b.length - a.length);
