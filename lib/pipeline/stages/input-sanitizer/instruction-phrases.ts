/** How people try to talk to a model instead of describing a film, in the languages the studio meets most. */
const PHRASES: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}?(?:instructions?|prompts?|rules|directions|guidelines|guardrails)\b/iu,
  /\b(?:you are now|from now on,? you|pretend (?:to be|you are)|act as (?:an? )?(?:ai|assistant|admin|system|developer|dan)\b)/iu,
  /\b(?:system (?:prompt|message|instructions?)|(?:developer|hidden|initial) (?:prompt|instructions?))\b/iu,
  /\b(?:reveal|print|repeat|output|leak|show)\s+(?:me\s+)?(?:your|the)\s+(?:\w+\s+)?(?:prompt|api keys?|credentials|passwords?)\b/iu,
  /\b(?:jailbreak|prompt injection|do anything now)\b/iu,
  /<\|[a-z_]+\|>|\[\/?INST\]|<<\/?SYS>>|^\s*#{2,}\s*(?:system|instruction|assistant)s?\b|^\s*(?:system|assistant)\s*:/imu,
  /\bignor(?:e|ez|er)\s+(?:\p{L}+\s+){0,4}?(?:instructions?|consignes?|règles)(?!\p{L})|\boublie[zr]?\s+(?:\p{L}+\s+){0,3}?(?:instructions|consignes)/iu,
  /\b(?:ignora|ignore|ignorad|olvida|desestima|esquece|esqueça|dimentica)\p{L}*\s+(?:\p{L}+\s+){0,4}?(?:instrucci\p{L}+|instruç\p{L}+|istruzion\p{L}+|reglas|regras|regole|órdenes|ordens)/iu,
  /(?:ignorier|vergiss|missacht)\p{L}*\s+(?:\p{L}+\s+){0,4}?(?:anweisung|instruktion|regel|vorgabe)\p{L}*/iu,
  /(?:忽略|无视|無視|忘记|忘掉|不要理会).{0,10}(?:指令|指示|说明|說明|规则|規則|提示)/u,
  /(?:指示|命令|指令|ルール|プロンプト)(?:を|は)?.{0,8}(?:無視|忘れ|従わない)/u,
  /(?:지시|명령|지침|규칙|프롬프트)(?:사항)?(?:을|를|은|는)?\s*.{0,8}(?:무시|잊)/u,
  /(?:игнориру|забуд|не\s+обращай)\p{L}*\s+(?:\p{L}+\s+){0,4}?(?:инструкци|указани|правил|команд)\p{L}*/iu,
  /(?:تجاهل|انس|تغاض)\p{L}*\s+(?:\p{L}+\s+){0,3}?(?:التعليمات|الأوامر|القواعد|تعليمات|أوامر)/u,
  /(?:התעלם|התעלמי|התעלמו|שכח)\s+(?:\p{L}+\s+){0,3}?(?:מההוראות|מהוראות|ההוראות|הוראות)/u,
  /(?:निर्देशों|निर्देश|आदेशों|नियमों)\s*(?:को)?\s*.{0,12}(?:अनदेखा|नज़रअंदाज़|भूल)/u,
  /(?:เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|ลืม).{0,12}(?:คำสั่ง|คำแนะนำ)/u,
];

/** The first words in a text that address a model, or null. What is found stays in the text: it is data. */
export function findInstructionPhrase(text: string): string | null {
  for (const phrase of PHRASES) {
    const match = text.match(phrase);
    if (match) return match[0].trim();
  }
  return null;
}
