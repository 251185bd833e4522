/**
 * How people ask for something else than there is, in all languages at once: a note may be in another language than its
 * film. Entries are written as in PictureWords.
 */
export const NOTE_WORDS = {
  pace: {
    slower:
      "slow, slower, slowly, more slowly, slow down, slow it down, unhurried, calmer pace, take more time, let it breathe, longer shots, fewer cuts, langsam, langsamer, gemächlich, gemächlicher, weniger schnitte, plus lent, plus lente, plus lentement, lentement, lent, ralentis, ralentir, más lento, más lenta, más despacio, despacio, lento, lenta, più lento, più lenta, lentamente, rallenta, mais lento, mais lenta, mais devagar, devagar, langzaam, langzamer, медленно, медленнее, помедленнее, ゆっくり, 遅く, 慢, 慢一点, 慢一點, 更慢, 천천히, 느리게, أبطأ, ببطء, לאט, धीमा, धीरे, ช้า, ช้าลง",
    faster:
      "fast, faster, quick, quicker, quickly, speed up, speed it up, snappier, snappy, faster paced, hurry, more cuts, shorter shots, schnell, schneller, rasch, rascher, zügiger, flotter, hektischer, mehr schnitte, plus vite, plus rapide, rapidement, rapide, vite, accélère, accélérer, más rápido, más rápida, rápido, rápida, acelera, più veloce, più rapido, veloce, accelera, mais rápido, mais rápida, snel, sneller, быстро, быстрее, побыстрее, 速く, 早く, テンポよく, 快, 快一点, 快一點, 更快, 빠르게, 빨리, أسرع, מהר, तेज, เร็ว, เร็วขึ้น",
  },
  distance: {
    closer:
      "closer, closer in, nearer, tighter, näher, näher ran, enger, plus près, plus proche, plus serré, más cerca, más cerrado, più vicino, più stretto, mais perto, mais fechado, dichterbij, ближе, крупнее, もっと近く, 近く, 更近, 近一点, 더 가까이, 가까이, أقرب, קרוב יותר",
    wider:
      "wider, further away, farther away, further back, farther back, from further away, weiter weg, weiter, plus loin, plus large, más lejos, más abierto, più lontano, più largo, mais longe, mais aberto, verder weg, ruimer, дальше, общее, もっと遠く, 遠く, 更远, 远一点, 더 멀리, 멀리, أبعد, רחוק יותר",
  },
  silence: {
    silent:
      "no dialogue, no dialog, without dialogue, without dialog, without words, no words, no talking, nobody speaks, nobody talks, wordless, ohne dialog, ohne worte, niemand spricht, kein dialog, sans dialogue, sans paroles, personne ne parle, sin diálogo, sin palabras, nadie habla, senza dialogo, senza parole, nessuno parla, sem diálogo, sem palavras, ninguém fala, zonder dialoog, без слов, без диалога, セリフなし, 台詞なし, 没有对白, 대사 없이",
  },
  colour: {
    "#c0392b":
      "red, reddish, crimson, rot, rötlich, rouge, rojo, roja, rosso, rossa, vermelho, vermelha, rood, красный, 赤, 红色",
    "#e67e22": "orange, naranja, arancione, laranja, оранжевый, オレンジ, 橙色",
    "#e3b23c":
      "yellow, gold, golden, gelb, gold, jaune, doré, amarillo, dorado, giallo, dorato, amarelo, dourado, geel, жёлтый, 黄色, 金色",
    "#2e8b57": "green, greenish, grün, vert, verte, verde, groen, зелёный, 緑, 绿色",
    "#2a9d8f": "teal, turquoise, türkis, turquesa, turchese, 青緑",
    "#2f6fb2": "blue, bluish, blau, bläulich, bleu, bleue, azul, blu, blauw, синий, голубой, 青, 蓝色",
    "#7d4fa3": "purple, violet, lila, violett, mauve, morado, viola, roxo, paars, фиолетовый, 紫, 紫色",
    "#e48fb1": "pink, rosa, rose, roze, розовый, ピンク, 粉色",
    "#7a4f30": "brown, sepia, braun, marron, marrón, marrone, marrom, bruin, коричневый, 茶色, 棕色",
    "#f4f4f0": "white, weiß, blanc, blanche, blanco, blanca, bianco, bianca, branco, wit, белый, 白",
    "#1a1a1d": "black, schwarz, noir, noire, negro, nero, preto, zwart, чёрный, 黒, 黑色",
  },
  /** A word before a thing that asks for less of it. */
  less: { less: "less, fewer, weniger, moins, moins de, menos, meno, minder, меньше" },
  /** Words that ask and say nothing of what. */
  filler: {
    filler:
      "make, makes, making, made, let, lets, should, shall, must, need, needs, want, wants, would, like, can, could, please, be, being, become, becomes, get, gets, give, have, has, do, does, keep, set, put, place, turn, change, add, use, try, go, feel, feels, look, looks, show, rewrite, move, play, plays, happen, happens, there, more, much, very, so, too, bit, little, even, really, instead, now, just, also, all, whole, entire, everything, scene, shot, prompt, picture, film, camera, mood, weather, light, colour, colours, color, colors, tone, tones, pace, rhythm, tempo, time, times, or, then, but, with, i, overall, different, mach, mache, machen, macht, lass, lasse, lassen, soll, sollte, bitte, sei, sein, ist, wird, werden, mehr, etwas, ein, eine, bisschen, viel, sehr, alles, ganze, szene, bild, einstellung, kamera, stimmung, wetter, licht, farbe, farben, und, oder, mit, nun, jetzt, dabei, im, in, bei, am, es, das, die, der, fais, faire, rends, mets, plus, un, une, peu, beaucoup, très, la, le, les, scène, plan, image, caméra, soit, doit, avec, et, il, que, haz, hazlo, hacer, pon, más, poco, mucho, muy, escena, plano, imagen, cámara, sea, debe, con, y, que, fai, rendi, metti, più, po, molto, scena, inquadratura, sia, deve, e, faça, deixe, põe, mais, pouco, muito, cena, plano, seja, deve, com, maak, meer, beetje, heel, scène, moet, met, en, сделай, сделать, пусть, будет, больше, немного, очень, сцена, кадр, и, с, もっと, して, にして, ください, で, に, を, は, が, 让, 讓, 它, 更, 一点, 一點, 请, 請, 場面, 场景, 下, 더, 좀, 해줘, 하게, 장면",
  },
} as const;
