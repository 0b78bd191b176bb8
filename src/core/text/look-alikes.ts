import { syllablesOf } from "./pinyin.ts";

/** Groups of characters that are easily taken for each other, from general knowledge; folded. */
const GROUPS =
  "己已巳 未末 土士 天夭 人入八 日曰目 大太犬 千干于 刀力刃 拔拨 侯候 即既 拆折 辩辨辫瓣 戊戌戍戎 晴睛 密蜜 像象 园圆 徒徙 乒乓兵 冶治 析折 历厉 今令 免兔 兔免 鸟乌 皿血 贝见 " +
  "午牛 毛手 木本术 王玉主 田由甲申 白百自 石右 外处 住往 佳住 板版 坡披 波坡 湖糊 洲州 州洲 航杭 抗杭 坑抗 低底抵 诋底 纪记 坚竖 竖坚 栽裁载 戴载 楼搂 赢嬴 遗遣 遣谴 博搏 抢枪 枪抢 拾抬 " +
  "环坏怀 坏环 轮伦论沦 轮论 建健 键健 健建 链莲 莲连 经径 径经 轻经 场扬 杨扬 扬汤 汤场 阳阴 阴明 仑仓 沧沦 仿访 访仿 防访 妨防 纺防 招沼 沼诏 投设 没设 设投 功攻 巧功 攻政 政攻 " +
  "材村 村材 林材 权杈 汉叹 欢叹 欧鸥 殴欧 恨狠 限根 根限 银根 跟根 很狠 粮粱 粱梁 粒拉 位拉 拉位 泣位 摸模 模漠 慕幕 墓暮 暮幕 募慕 暴爆 瀑暴 籍藉 蓝篮 篮蓝 监蓝 茶荼 菜莱 莱菜 " +
  "苹萍 蒙朦 幻幼 幼幻 挡档 档挡 构购 购沟 沟构 钩钓 钓钩 钱线 线浅 浅钱 残线 清请情 睛精 情晴 精清 彩踩 采彩 睬踩 喝渴 渴喝 竭歇 谒渴 揭竭 复夏 夏复 厦夏 育肓 盲肓 茫芒 忙茫 偏遍 遍编 编偏 篇遍";

const alike = new Map<string, string>();
for (const group of GROUPS.split(" ")) {
  for (const character of group) {
    const known = alike.get(character) ?? "";
    const others = [...group].filter((other) => other !== character && !known.includes(other));
    alike.set(character, known + others.join(""));
  }
}

/** The characters that a character is easily taken for; folded. */
export function lookAlikesOf(character: string): string[] {
  return [...(alike.get(character) ?? "")];
}

/** Whether one character may be written for the other by mistake: they share a reading, or look alike. */
export function looksOrSoundsLike(one: string, other: string): boolean {
  const readings = syllablesOf(other);
  return (
    syllablesOf(one).some((syllable) => readings.includes(syllable)) || (alike.get(one) ?? "").includes(other)
  );
}
