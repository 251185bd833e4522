/** What a text can say about somebody's looks. */
export type Trait =
  | "long"
  | "short"
  | "bun"
  | "bald"
  | "beard"
  | "cap"
  | "coat"
  | "dress"
  | "old"
  | "child"
  | "feminine"
  | "masculine"
  | "several"
  | "darkSkin"
  | "lightSkin";

export type ColourName = "red" | "blond" | "black" | "grey" | "white" | "brown" | "blue" | "green" | "yellow" | "pink";

const HAIR =
  "(?<!\\p{L})hair|braids|curls|haar|cheveux|(?<!\\p{L})pelo(?!\\p{L})|cabell|capelli|cabelo|髪|(?<![沙理])发(?![现出生展])|髮|머리|волос|شعر|שיער|बाल|ผม";
const CLOTHES =
  "coat|jacket|dress|shirt|apron|sweater|jumper|hoodie|cardigan|suit|uniform|overalls|blouse|kimono|mantel|jacke|kleid|hemd|pullover|schürze|manteau|veste|robe|chemise|tablier|abrigo|chaqueta|vestido|camisa|delantal|cappotto|giacca|vestito|camicia|grembiule|casaco|jaqueta|avental|jas(?!\\p{L})|jurk|コート|服|ドレス|シャツ|セーター|着物|衣|裙|코트|옷|원피스|치마|пальто|плать|куртк|рубашк|معطف|فستان|قميص|מעיל|שמלה";

const LENGTHS: Readonly<Record<"long" | "short", string>> = {
  long: "long|lang|larg[oa]|lungh[ie]|comprid|longos?|長|长|긴|длинн|طويل|ארוך|लंबे|ยาว",
  short: "short|kurz|kort|court|cort[oa]|curt[oa]|短|짧은|коротк|قصير|קצר|छोटे|สั้น",
};

const COLOURS: Readonly<Record<ColourName, string>> = {
  red: "red|ginger|auburn|scarlet|rot|rouge|roux|rousse|roj[oa]|ross[oaie]|vermelh|ruiv|rood|rode|赤|红|紅|빨간|붉은|красн|рыж|أحمر|حمراء|אדו|लाल|แดง",
  blond: "blonde?|fair|golden|rubi[oa]|biond[oaie]|loir[oa]|金|금발|светл|белокур|أشقر|شقراء|בלונד",
  black:
    "black|dark|schwarz|dunkel|noire?s?|negr[oa]|ner[oaie]|pret[oa]|zwart|黒|黑|검은|чёрн|черн|أسود|سوداء|שחור|काल|ดำ",
  grey: "gr[ae]y|silver|grau|gris|grigi|cinz|grisalh|grijs|灰|銀|银|白髪|회색|은발|сед|сер(?:ый|ая|ое|ые)|رمادي|שיבה|אפור",
  white: "white|weiß|weiss|blanch?e?s?|blanc[oa]|bianc|branc[oa]|wit(?:te)?|白|하얀|흰|бел|أبيض|بيضاء|לבן|सफ|ขาว",
  brown: "brown|chestnut|braun|brun|châtain|marron|castañ|castan|marrone|bruin|茶|棕|褐|갈색|коричн|каштан|بني|חום",
  blue: "blue|navy|blau|bleue?|azul|blu(?!\\p{L})|azzurr|blauw|青|蓝|藍|파란|син|голуб|أزرق|زرقاء|כחול|नील",
  green: "green|grün|verte?(?!\\p{L})|verde|groen|緑|绿|綠|초록|зелён|зелен|أخضر|خضراء|ירוק|हर",
  yellow: "yellow|mustard|gelb|jaune|amarill|giall|amarel|geel|gele|黄|黃|노란|жёлт|желт|أصفر|صفراء|צהוב|पील",
  pink: "pink|rosa|rose|roze|ピンク|粉|분홍|розов|وردي|ורוד|गुलाबी",
};

const WORDS: Readonly<Record<Exclude<Trait, "long" | "short">, string>> = {
  bun: "hair in a bun|hair bun|haarknoten|dutt|chignon|moño|お団子|发髻|쪽머리|пучок",
  bald: "bald|shaved head|glatze|kahl(?:köpfig)?|chauve|calv[oa]|pelato|careca|kaal|禿|光头|秃|대머리|лыс\\p{L}*|أصلع|קירח",
  beard:
    "beard|bearded|bart|bärtig\\p{L}*|barbe|barbu|barba|barbud[oa]|baard|髭|ひげ|胡子|수염|бород\\p{L}*|لحية|ملتح|זקן לבן|दाढ़ी",
  cap: "cap|hat|beanie|bonnet|mütze|(?:mit|\\p{L}+e[nm]) hut|kappe|casquette|chapeau|gorra|sombrero|cappello|berretto|chapéu|boné|muts|hoed|帽子?|모자|шапк\\p{L}*|кепк\\p{L}*|шляп\\p{L}*|قبعة|כובע|टोपी|หมวก",
  coat: "\\p{L}*coat|\\p{L}*mantel|manteau|imperméable|abrigo|gabardina|cappotto|casaco|regenjas|コート|外套|大衣|코트|пальто|плащ|معطف|מעיל",
  dress:
    "dress|skirt|gown|kimono|sari|\\p{L}*kleid|robe|jupe|vestido|falda|vestito|gonna|saia|jurk|ドレス|着物|裙子?|원피스|치마|плать\\p{L}*|юбк\\p{L}*|فستان|שמלה|साड़ी",
  old: "(?<!years?[- ])old|elderly|aged|grand(?:mother|father|ma|pa|parents?)|granny|alte[nrs]?|ältere\\p{L}*|oma|opa|groß(?:mutter|vater)|vieux|vieil(?:le)?|âgée?|grand-(?:mère|père)|viej[oa]|ancian[oa]|abuel[oa]|vecchi[oa]|anzian[oa]|nonn[oa]|velh[oa]|idos[oa]|avó|avô|oude|老[人妇翁奶爷太头大年师]\\p{L}?|老いた|年老いた|祖母|祖父|奶奶|爷爷|おじいさん|おばあさん|할머니|할아버지|노인|늙은|старик\\p{L}*|стар(?:ый|ая|ой|ого)|пожил\\p{L}*|бабушк\\p{L}*|дедушк\\p{L}*|(?:ال)?عجوز|(?:ال)?مسنة?|(?:ال)?جدة?|ה?זקנה?|बूढ़\\p{L}*\\p{M}*|(?<!\\d)[6-9]\\d(?!\\d)",
  child:
    "child|children|kids?|boys?|toddlers?|baby|babies|little girls?|schoolgirls?|kind|kinder|junge[nm]?|enfants?|garçons?|fillettes?|niñ[oa]s?|bambin[oaie]|criança|menin[oa]s?|jongen|meisje|子供|子ども|少年|少女|男の子|女の子|孩子?|小女孩|小男孩|아이|소년|소녀|мальчик\\p{L}*|девочк\\p{L}*|реб[её]н\\p{L}*|дети|(?:ال)?طفلة?|(?:ال)?أطفال|(?:ال)?ولد|(?:ال)?صبي|ילדה?|बच्च\\p{L}*|เด็ก",
  feminine:
    "wom[ae]n|girls?|lady|ladies|mother|mum|mom|grand(?:mother|ma)|granny|daughter|sisters?|wife|aunt|queen|princess|actress|waitress|heroine|bride|ballerina|nun|fisherwoman|craftswoman|she|her|frau(?:en)?|mädchen|mutter|tochter|schwester|oma|großmutter|\\p{L}+(?:er|or|ist)in(?:nen)?|köchin|ärztin|femmes?|filles?|fillettes?|mère|grand-mère|sœur|mujer(?:es)?|niñas?|madre|abuela|hija|hermana|chicas?|donn[ae]|ragazz[ae]|nonna|figlia|sorella|bambin[ae]|mulher(?:es)?|meninas?|mãe|avó|filha|irmã|vrouw(?:en)?|meisjes?|moeder|女|母|娘|姉|妹|妻|おばあさん|奶奶|여자|여인|여성|소녀|할머니|엄마|어머니|женщин\\p{L}*|девушк\\p{L}*|девочк\\p{L}*|мать|мам\\p{L}|бабушк\\p{L}*|(?:ال)?امرأة|(?:ال)?نساء|(?:ال)?فتاة|(?:ال)?أم|(?:ال)?جدة|(?:ال)?طفلة|אישה|ילדה|औरत|महिला|लड़की|माँ|ผู้หญิง",
  masculine:
    "m[ae]n|boys?|guys?|gentlem[ae]n|father|dad|grand(?:father|pa)|son|brothers?|husband|uncle|king|prince|monk|priest|fisherm[ae]n|craftsm[ae]n|postman|cowboy|waiter|he|his|him|mann|männer|junge[nm]?|vater|sohn|bruder|opa|großvater|hommes?|garçons?|père|grand-père|frère|hombres?|niños?|padre|abuelo|hijo|hermano|chicos?|uom[oi]\\p{L}*|ragazz[oi]|nonno|figlio|fratello|bambino|homem|homens|meninos?|pai|avô|filho|irmão|man(?:nen)?|jongens?|vader|男|父|息子|兄|弟|夫|少年|おじいさん|爷爷|남자|남성|소년|할아버지|아버지|мужчин\\p{L}*|мальчик\\p{L}*|парень|отец|дедушк\\p{L}*|старик\\p{L}*|(?:ال)?رجل|(?:ال)?رجال|(?:ال)?شاب|(?:ال)?أب|(?:ال)?جد|(?:ال)?ولد|(?:ال)?صبي|איש|גבר|ילד|आदमी|लड़का|पुरुष|ผู้ชาย",
  several:
    "children|kids|girls|boys|babies|toddlers|pupils|kinder|jungen|enfants|garçons|filles|fillettes|niñ[oa]s|bambin[ie]|crianças|menin[oa]s|kinderen|jongens|meisjes|子供たち|子どもたち|少年たち|少女たち|孩子们|孩子們|아이들|소녀들|소년들|дети|детей|мальчики|девочки|(?:ال)?أطفال|(?:ال)?أولاد|ילדים|बच्चे|เด็กๆ",
  darkSkin: "dark[- ]skinned|dark skin|brown skin|dunkelhäutig\\p{L}*|peau (?:noire|foncée)|piel (?:oscura|morena)",
  lightSkin: "fair[- ]skinned|pale skin|pale[- ]skinned|fair skin|freckled|freckles|hellhäutig\\p{L}*|peau claire",
};

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
/** So many letters may stand between "red" and "hair", commas and full stops aside. */
const REACH = "[^.,;:。、，\\n]{0,16}?";

const patterns = new Map<string, RegExp>();

/** True when the text says so, in any of the languages that the studio reads. */
export function says(text: string, trait: Trait): boolean {
  return patternOf(trait).test(text);
}

/** Which of two traits the text speaks of first; null when it speaks of neither. */
export function firstSaid(text: string, one: Trait, other: Trait): Trait | null {
  const at = (trait: Trait) => text.search(patternOf(trait));
  const [first, second] = [at(one), at(other)];
  if (first < 0 && second < 0) return null;
  return second < 0 || (first >= 0 && first <= second) ? one : other;
}

function patternOf(trait: Trait): RegExp {
  if (trait === "long" || trait === "short") return beside(LENGTHS[trait], HAIR);
  return remembered(trait, () => whole(WORDS[trait]));
}

/** The colour that stands beside a word for hair, or null. */
export function hairColourIn(text: string): ColourName | null {
  if (/redhead|pelirroj|rothaarig|rousse/iu.test(text)) return "red";
  if (/金髪|金发|белокур|blondine|(?<!\p{L})blonde?(?!\p{L})/iu.test(text)) return "blond";
  return colourBeside(text, HAIR);
}

/** The colour that stands beside a piece of clothing, or null. */
export function clothesColourIn(text: string): ColourName | null {
  return colourBeside(text, CLOTHES);
}

function colourBeside(text: string, nouns: string): ColourName | null {
  const names = Object.keys(COLOURS) as ColourName[];
  return names.find((name) => beside(COLOURS[name], nouns).test(text)) ?? null;
}

/** The adjective, or the colour, close to the noun. */
function beside(adjectives: string, nouns: string): RegExp {
  const adjective = `(?<!\\p{sc=Latn})(?:${adjectives})`;
  return remembered(
    `${adjectives}|${nouns}`,
    () => new RegExp(`${adjective}${REACH}(?:${nouns})|(?:${nouns})${REACH}${adjective}`, "iu"),
  );
}

/** Whole words, except in scripts that put none apart. */
function whole(words: string): RegExp {
  const parts = alternativesIn(words);
  const dense = parts.filter((part) => UNSPACED.test(part));
  const spaced = parts.filter((part) => !UNSPACED.test(part)).join("|");
  return new RegExp([`(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])`, ...dense].join("|"), "iu");
}

/** Parts at bars that stand in no bracket. */
function alternativesIn(words: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of words) {
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (sign === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function remembered(key: string, make: () => RegExp): RegExp {
  const known = patterns.get(key);
  if (known) return known;
  const made = make();
  patterns.set(key, made);
  return made;
}
