import { plainFilmWords } from "@/lib/adapters/ai/planner/lexicon/film/plain-film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const ru = plainFilmWords({
  negations: "без, нет, не, никаких, никогда",
  pronouns: "он, она, они, его, её, ее, их, ему, ей",
  cues: {
    travel:
      "идёт, идет, идут, бежит, бегут, едет, едут, плывёт, плывет, летит, летят, гуля*, путешеств*, мчит*, поднима*, шага*",
    emotion:
      "улыб*, смеёт*, смеет*, плач*, слёз*, слез*, лицо, лица, глаза, глаз, взгляд*, смотр*, обнима*, ждёт, ждет, вспомина*",
    handwork:
      "рук, руки, руками, пальц*, налива*, меси*, месит, реж*, пиш*, рису*, открыва*, чинит, шьёт, шьет, зажига*, варит, пар",
    reveal:
      "появля*, открывается, вдруг, восход*, поднимается, взлета*, расцвета*, просыпа*, звучит, стиха*, замолка*, гаснет, гаснут, меняется",
    speech: "говорит, спрашива*, шепч*, кричит, отвеча*, поёт, поет",
    ending: "конец, наконец, логотип*, прощан*, исчеза*",
  },
  timePassing: "позже, на следующий день, затем, тем временем, годы спустя, наутро",
  sceneLabels: "сцена, эпизод, глава",
  shotLabels: "кадр, план",
  notes: {
    audience: "аудитория, целевая аудитория",
    tone: "тон, настроение, атмосфера",
    style: "стиль, свет, цвета",
    music: "музыка, звук",
    voice: "голос за кадром, диктор, закадровый голос",
    message: "сообщение, цель",
    endline: "слоган, титр",
    title: "название, заголовок",
    ignored: "длительность, формат, бюджет, язык",
  },
  guidance: "фильм должен, видео должно",
  topics: "тон, настроение, стиль, музыка, атмосфера, цвета, зрители, аудитория",
  linking: "",
  request: requestPattern({
    commands: "создай|создайте|сними|снимите|сделай|сделайте|нужен|нужно|хочу|покажи|покажите",
    articles: "наш|мой|этот",
    nouns: "фильм|видео|ролик|клип|реклама|трейлер|анимация|история|короткометражка|видеоролик",
    of: "на|длиной",
    links: "о|об|про|для|где|в котором|который показывает",
  }),
  honorifics: "господин, госпожа, доктор, капитан, король, королева, дядя, тётя",
  naming: "по имени, зовут, под названием",
  narrator: "диктор, голос за кадром, рассказчик",
  acts: {
    arrival: ["Прибытие", "Мы приходим", "Первый взгляд"],
    detail: ["Вблизи", "Ближе", "Деталь"],
    life: ["Жизнь", "Мгновение", "Жизнь продолжается"],
    turn: ["Поворот", "Что-то меняется", "Другая сторона"],
    close: ["Финал", "Последний взгляд", "Мы уходим"],
  },
  arcTitles: { problem: "Проблема", idea: "Идея", proof: "Доказательство", call: "Призыв" },
});

export const ar = plainFilmWords({
  negations: "بدون, بلا, لا, ليس, دون",
  pronouns: "هو, هي, هم",
  sceneLabels: "مشهد, المشهد",
  shotLabels: "لقطة, اللقطة",
  timePassing: "لاحقا, في اليوم التالي, بعد ذلك, في هذه الأثناء",
  cues: {
    travel: "يمشي, تمشي, يسير, تسير, يركض, تركض, يقود, تقود, يبحر, تبحر, يطير, تطير, يسافر",
    emotion: "يبتسم, تبتسم, يضحك, تضحك, يبكي, تبكي, وجه, عيون, عينيه, عينيها, ينظر, تنظر, دموع",
    handwork: "يد, يديه, يديها, أصابع, تصب, يصب, تعجن, يعجن, يكتب, تكتب, يرسم, ترسم, يفتح, تفتح, بخار",
    reveal: "يظهر, تظهر, فجأة, تشرق, يشرق, يرتفع, ترتفع",
    speech: "يقول, تقول, يسأل, تسأل, يهمس, تهمس, يغني, تغني",
    ending: "نهاية, أخيرا, شعار, وداع, يختفي",
  },
  request: requestPattern({
    commands: "اصنع|أنشئ|صمم|أريد|نريد|صور",
    articles: "هذا",
    nouns: "فيلم|فيلما|فيديو|إعلان|مقطع|قصة|فيلم وثائقي",
    of: "مدته|من",
    links: "عن|حول|يعرض|يصور|لـ",
  }),
  narrator: "الراوي, راوي, تعليق صوتي",
  acts: {
    arrival: ["الوصول", "نصل", "النظرة الأولى"],
    detail: ["عن قرب", "أقرب", "تفصيل"],
    life: ["الحياة", "لحظة", "الحياة تمضي"],
    turn: ["التحول", "شيء يتغير", "وجه آخر"],
    close: ["الختام", "نظرة أخيرة", "نرحل"],
  },
  arcTitles: { problem: "المشكلة", idea: "الفكرة", proof: "الدليل", call: "الدعوة" },
});

export const he = plainFilmWords({
  negations: "בלי, ללא, לא, אין",
  pronouns: "הוא, היא, הם, הן",
  sceneLabels: "סצנה, סצינה",
  shotLabels: "שוט",
  timePassing: "אחר כך, למחרת, בינתיים, שנים אחר כך",
  cues: {
    travel: "הולך, הולכת, הולכים, רץ, רצה, רצים, נוסע, נוסעת, מפליג, מפליגה, עף, עפה, מטייל",
    emotion: "מחייך, מחייכת, צוחק, צוחקת, בוכה, פנים, עיניים, מביט, מביטה, מסתכל, מסתכלת, דמעות",
    handwork: "ידיים, יד, אצבעות, מוזג, מוזגת, לש, לשה, כותב, כותבת, מצייר, מציירת, פותח, פותחת, אדים",
    reveal: "מופיע, מופיעה, פתאום, זורחת, עולה, נגלה",
    speech: "אומר, אומרת, שואל, שואלת, לוחש, לוחשת, שר, שרה",
    ending: "סוף, לבסוף, לוגו, פרידה, נעלם",
  },
  request: requestPattern({
    commands: "צור|צרו|הכן|אני רוצה|אנחנו רוצים|צלם",
    articles: "את|זה",
    nouns: "סרט|סרטון|וידאו|פרסומת|קליפ|סיפור",
    of: "באורך|של",
    links: "על|אודות|שמראה|עבור",
  }),
  narrator: "קריין, קריינית, מספר",
  acts: {
    arrival: ["הגעה", "מגיעים", "מבט ראשון"],
    detail: ["מקרוב", "קרוב יותר", "פרט"],
    life: ["חיים", "רגע", "החיים נמשכים"],
    turn: ["המפנה", "משהו משתנה", "צד אחר"],
    close: ["סיום", "מבט אחרון", "עוזבים"],
  },
  arcTitles: { problem: "הבעיה", idea: "הרעיון", proof: "ההוכחה", call: "הקריאה" },
});

export const hi = plainFilmWords({
  negations: "",
  negationsAfter: "के बिना, नहीं, बिना",
  pronouns: "वह, वे, उसका, उसकी, उसके, उसे",
  sceneLabels: "दृश्य",
  shotLabels: "शॉट",
  timePassing: "बाद में, अगले दिन, फिर, इस बीच, सालों बाद",
  cues: {
    travel: "चलता, चलती, चलते, दौड़*, जाता, जाती, उड़ता, उड़ती, तैरता, तैरती, सफर, यात्रा",
    emotion: "मुस्कुराता, मुस्कुराती, मुस्कान, हँसता, हँसती, रोता, रोती, चेहरा, चेहरे, आँखें, आँखों, देखता, देखती, आँसू",
    handwork:
      "हाथ, हाथों, उंगलियाँ, डालता, डालती, काटता, काटती, लिखता, लिखती, बनाता, बनाती, खोलता, खोलती, भाप, जलाती, जलाता",
    reveal: "दिखाई, प्रकट, अचानक, उगता, उगते, खिलता, खिलते",
    speech: "कहता, कहती, पूछता, पूछती, गाता, गाती",
    ending: "अंत, अंत में, आखिर, विदा, लोगो",
  },
  request:
    /^(?:एक\s+)?(?<subject>.+?)\s+(?:के बारे में|पर आधारित|पर)\s+[^।\n]{0,40}?(?:फिल्म|फ़िल्म|वीडियो|विज्ञापन|कहानी)[^।\n]{0,20}[।.]?$/su,
  narrator: "कथावाचक, सूत्रधार",
  acts: {
    arrival: ["आगमन", "हम पहुँचते हैं", "पहली नज़र"],
    detail: ["पास से", "और पास", "बारीकी"],
    life: ["जीवन", "एक पल", "जीवन चलता है"],
    turn: ["मोड़", "कुछ बदलता है", "दूसरा पहलू"],
    close: ["समापन", "आखिरी नज़र", "विदा"],
  },
  arcTitles: { problem: "समस्या", idea: "विचार", proof: "प्रमाण", call: "आह्वान" },
});

export const th = plainFilmWords({
  negations: "ไม่มี, ไม่, ปราศจาก",
  pronouns: "เขา, เธอ, พวกเขา",
  sceneLabels: "ฉาก, ฉากที่",
  shotLabels: "ช็อต",
  timePassing: "ต่อมา, วันรุ่งขึ้น, หลังจากนั้น, ขณะเดียวกัน",
  cues: {
    travel: "เดิน, วิ่ง, ขับ, ขี่, แล่น, บิน, เดินทาง, ว่ายน้ำ",
    emotion: "ยิ้ม, หัวเราะ, ร้องไห้, ใบหน้า, ดวงตา, มอง, น้ำตา, กอด",
    handwork: "มือ, นิ้ว, ริน, นวด, หั่น, เขียน, วาด, เปิด, ไอน้ำ, จุดเทียน",
    reveal: "ปรากฏ, ทันใดนั้น, ขึ้นจาก, บานสะพรั่ง, ตื่น",
    speech: "พูด, ถาม, กระซิบ, ตะโกน, ร้องเพลง",
    ending: "จบ, ในที่สุด, โลโก้, ลาก่อน",
  },
  request: /^(?:สร้าง|ทำ|ขอ|อยากได้)?(?:ภาพยนตร์|วิดีโอ|หนัง|โฆษณา|คลิป)[^\n]{0,40}?(?:เกี่ยวกับ|เรื่อง)(?<subject>.+)$/su,
  narrator: "ผู้บรรยาย, เสียงบรรยาย",
  acts: {
    arrival: ["มาถึง", "เรามาถึง", "แรกเห็น"],
    detail: ["ใกล้ชิด", "ใกล้ขึ้น", "รายละเอียด"],
    life: ["ชีวิต", "ชั่วขณะ", "ชีวิตดำเนินไป"],
    turn: ["จุดเปลี่ยน", "บางสิ่งเปลี่ยนไป", "อีกด้าน"],
    close: ["บทส่งท้าย", "มองครั้งสุดท้าย", "เราจากไป"],
  },
  arcTitles: { problem: "ปัญหา", idea: "แนวคิด", proof: "ข้อพิสูจน์", call: "คำเชิญ" },
});

export const nl = plainFilmWords({
  functionWords:
    "de, het, een, en, van, met, op, voor, naar, zijn, haar, hij, zij, wordt, niet, ook, over, uit, bij, dan, deze, dit, aan, ze, er",
  negations: "geen, zonder, nooit, niet",
  pronouns: "hij, zij, ze, haar, hem, zijn, hun",
  determiners: "de, het, een, zijn, haar, onze, mijn, deze, dit, twee, drie, vier, elke",
  sceneLabels: "scène, scene, deel",
  shotLabels: "shot",
  timePassing: "later, de volgende dag, daarna, ondertussen, jaren later, uren later",
  cues: {
    travel:
      "loopt, lopen, rent, rennen, rijdt, rijden, vaart, varen, vliegt, vliegen, reist, fietst, fietsen, wandelt, zwemt",
    emotion:
      "glimlach*, lach*, huilt, huilen, tranen, gezicht*, ogen, blik*, kijkt, kijken, zucht*, omhels*, wacht, wachten, droomt",
    handwork:
      "hand, handen, vinger*, schenkt, kneedt, snijdt, roert, schrijft, tekent, schildert, opent de doos, repareert, stoom, naait",
    reveal: "verschijnt, onthul*, plotseling, ontdekt, stijgt op, opent zich, bloeit, ontwaakt",
    speech: "zegt, vraagt, fluistert, roept, antwoordt, zingt, verteller",
    ending: "einde, eindelijk, tenslotte, logo, afscheid, verdwijnt",
  },
  request: requestPattern({
    commands: "maak|maken|produceer|ik wil|wij willen|we willen|toon|film|geef",
    articles: "een|de|het|onze|mijn",
    nouns: "\\p{L}*film|filmpje|video|clip|reclame|\\p{L}*spot|trailer|animatie|documentaire|verhaal",
    of: "van",
    links: "over|van|voor|met|waarin|die laat zien",
  }),
  honorifics: "meneer, mevrouw, dokter, dr, kapitein, koning, koningin, prins, prinses, oom, tante, oma, opa",
  naming: "genaamd, heet, met de naam",
  narrator: "verteller, voice-over",
  acts: {
    arrival: ["Aankomst", "We komen aan", "De eerste blik"],
    detail: ["Van dichtbij", "Dichterbij", "Detail"],
    life: ["Leven", "Een moment", "Het leven gaat door"],
    turn: ["De wending", "Er verandert iets", "Een andere kant"],
    close: ["Het slot", "Een laatste blik", "We gaan"],
  },
  arcTitles: { problem: "Het probleem", idea: "Het idee", proof: "Het bewijs", call: "De oproep" },
});
