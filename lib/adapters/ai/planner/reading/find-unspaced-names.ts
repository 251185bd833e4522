import type { Name } from "@/lib/adapters/ai/planner/reading/find-names";
import type { NameKind } from "@/lib/adapters/ai/planner/reading/name-kind";

type Pattern = { pattern: RegExp; kind: NameKind };

const JAPANESE: readonly Pattern[] = [
  { pattern: /([\p{sc=Han}\p{sc=Kana}ー]{1,6})(?:さん|ちゃん|くん)/gu, kind: "person" },
  { pattern: /([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{1,8}?)(?:という名の|という名前の)/gu, kind: "person" },
  {
    pattern:
      /(?:少女|少年|男の子|女の子|犬|子犬|猫|子猫|職人|シェフ|漁師|老人|画家|ロボット|女性|男性)(?:の)?([\p{sc=Kana}ー]{2,8})/gu,
    kind: "person",
  },
  { pattern: /(?<!\p{sc=Han})(\p{sc=Han}{2,4}(?:市|県|島|岬|城|寺|温泉|海岸))/gu, kind: "place" },
];

/** After a role even "little rain" is a name. */
const CHINESE_AFTER_ROLE =
  /(?:程序员|工程师|医生|护士|老师|厨师|画家|警察|司机|渔夫|农民|男孩|女孩|少年|少女|姑娘|孙子|孙女|儿子|女儿|弟弟|妹妹|哥哥|姐姐)((?:小|阿|老)\p{sc=Han})/gu;

const CHINESE: readonly Pattern[] = [
  { pattern: /(?:名叫|叫做|名为|名字叫)([\p{sc=Han}·]{2,4}?)(?=[的，。、在和与是]|$)/gu, kind: "person" },
  { pattern: /((?:小|阿|老)\p{sc=Han})(?=[，、和与在走跑看说把的坐站打推拿从向])/gu, kind: "person" },
  { pattern: /(?<!\p{sc=Han})(\p{sc=Han}{2,4}(?:市|省|县|岛|古镇|寺))/gu, kind: "place" },
];

/** Brands keep their Latin letters among Han, Kana and Thai. */
const LATIN: Pattern = { pattern: /(\p{Lu}[A-Za-z0-9]{2,}(?: \p{Lu}[A-Za-z0-9]+)*)/gu, kind: "brand" };

/** Ordinary words that look like "name + san" or "little + sign". */
const NOT_NAMES = new Set(
  "お客 皆 母 父 お母 お父 兄 姉 お兄 お姉 おじい おばあ 赤 隣 小狗 小猫 小孩 小店 小屋 小镇 小村 小路 小船 小车 小鸟 小手 小心 小时 小雨 老人 老师 老板 老屋 老树 老家 老虎 老鹰 小鱼 小河 小岛 小马 小朋 老街 老城 小巷 BGM LED".split(
    " ",
  ),
);

/** Names in scripts that have no capitals and no spaces, by the words that go with names. */
export function findUnspacedNames(text: string, language: string): Name[] {
  const own = language === "ja" ? JAPANESE : language === "zh" ? CHINESE : [];
  const sure: Name[] =
    language === "zh"
      ? [...text.matchAll(CHINESE_AFTER_ROLE)].map((match) => ({ name: match[1] ?? "", kind: "person" }))
      : [];
  const likely = [...own, LATIN].flatMap(({ pattern, kind }) =>
    [...text.matchAll(pattern)]
      .map((match) => match[1] ?? "")
      .filter((name) => name !== "" && !NOT_NAMES.has(name))
      .map((name) => ({ name, kind })),
  );
  return [...sure, ...likely];
}
