import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const pt: FilmWords = {
  functionWords:
    "o, a, de, os, as, uma, um, é, em, no, na, nos, nas, com, por, para, do, da, dos, das, ao, ela, ele, seu, sua, que, não, mais, mas, quando, enquanto, até, pelo, pela, são, está, você, à",
  negations: "sem, nenhum, nenhuma, nunca, nem, não há",
  negationsAfter: "",
  pronouns: "ele, ela, eles, elas, lhe, seu, sua, seus, suas, dele, dela",
  thingPronouns: "",
  determiners:
    "um, uma, o, a, os, as, seu, sua, seus, suas, nosso, nossa, meu, minha, este, esta, dois, duas, três, quatro, cada, ao, à, do, da, no, na",
  framings: {
    establishing: "vista aérea, tomada aérea, plano de situação, grande plano geral, imagem de drone",
    wide: "plano geral, plano aberto, grande angular, panorâmica geral",
    medium: "plano médio, plano americano, por cima do ombro",
    "close-up": "close-up, close no, close na, plano fechado, primeiro plano, primeiríssimo plano, grande plano",
    insert: "plano detalhe, plano de detalhe, inserto, macro, detalhe de, detalhes de, detalhe da, detalhe do",
  },
  moves: {
    static: "plano fixo, câmera fixa, estático",
    "pan-left": "panorâmica para a esquerda",
    "pan-right": "panorâmica, panorâmica para a direita",
    "tilt-up": "tilt para cima",
    "tilt-down": "tilt para baixo",
    "dolly-in": "dolly in, zoom in, a câmera se aproxima, aproximação, travelling para a frente",
    "dolly-out": "dolly out, zoom out, a câmera se afasta, a câmera recua",
    "truck-left": "travelling para a esquerda",
    "truck-right": "travelling, travelling lateral, a câmera segue, a câmera acompanha, seguimos",
    "crane-up": "grua, a câmera sobe, a câmera se eleva",
    "crane-down": "a câmera desce",
    orbit: "a câmera gira ao redor, órbita ao redor, 360",
    handheld: "câmera na mão, câmera no ombro",
  },
  cues: {
    travel:
      "caminha*, anda, andam, corre*, correndo, dirige*, conduz*, navega*, voa, voam, viaja*, persegue*, atravessa*, escala*, passeia*, pedala*, nada, nadam, galopa*, avança*, percorre*, desliza*, cavalga*, chega, chegam",
    emotion:
      "sorri*, ri, riem, riso*, risada*, chora*, lágrima*, rosto*, olhos, olhar*, olha, olham, suspira*, abraça*, beija*, escuta*, ouve, respira*, surpres*, preocupad*, orgulhos*, cansad*, espera, esperam, sonha*, pensa",
    handwork:
      "mão, mãos, dedo, dedos, despeja*, serve, amassa*, corta*, mexe*, costura*, pinta*, desenha*, escreve*, digita*, aperta*, lustra*, abre a caixa, pega, monta*, conserta*, bate, dobra*, gira a chave, planta, descasca*, escova*, martela*, amarra*, conta, acende*, mói, vapor, entalha*, tece*, toca a tela, assina*",
    reveal:
      "revela*, aparece*, surge*, descobre*, emerge*, se abre*, de repente, nasce, decola*, floresce*, se ilumina*, se acende*, acorda*, desperta*",
    speech: "diz, dizem, pergunta, sussurra, grita, responde, canta, explica, narração, narrador, locução",
    ending:
      "fim, fade out, fade para preto, plano final, último plano, logo, logotipo, adeus, desaparece, enfim, finalmente, slogan",
  },
  arc: {
    problem:
      "problema*, difícil*, difíceis, perde*, lento demais, sobrecarregad*, caos, esquec*, estresse*, complicad*, cansad* de, interminável*, desperd*",
    idea: "apresentamos, descubra, conheça, solução*, nosso aplicativo, nosso app, graças a, imagine, novo jeito, nova forma, criamos, simplesmente, automaticamente, com um toque",
    proof:
      "clientes, usuários, equipes, %, por cento, resultados, mais rápido, economiz*, premiad*, milhares, milhões, avaliações, empresas",
    call: "experimente, cadastre, comece, baixe, junte-se, visite, compre, peça, hoje, agora mesmo, saiba mais, reserve, .com.br, .com, grátis",
  },
  timePassing:
    "mais tarde, no dia seguinte, depois, enquanto isso, anos depois, horas depois, naquela noite, o tempo passa, cai a noite, na manhã seguinte",
  sceneLabels: "cena, sequência, capítulo, ato, parte",
  shotLabels: "plano, tomada",
  notes: {
    audience: "público, audiência, público-alvo",
    tone: "tom, clima, atmosfera, emoção, sensação",
    style: "estilo, estilo visual, estética, luz, iluminação, cores, paleta, referências, inspiração",
    music: "música, som, trilha sonora, trilha",
    voice: "voz off, voz, narrador, narração, locução",
    message: "mensagem, mensagem-chave, objetivo",
    endline: "slogan, assinatura",
    title: "título, projeto, nome",
    ignored:
      "duração, formato, proporção, orçamento, resolução, idioma, plataforma, cliente, data, nota, notas, sinopse, história, conceito, descrição, roteiro",
  },
  guidance:
    "o filme deve, o vídeo deve, evite, evitar, use, usar, utilize, tudo deve, no estilo de, inspirado em, deve ser, queremos que, voltado para",
  topics: "o tom, o clima, a atmosfera, o estilo, a música, o som, o público, as cores, a luz, o ritmo, a mensagem",
  linking:
    "é, são, está, estão, deve, devem, deveria, será, serão, tem que, têm que, fica, ficam, pode, podem, do filme, do vídeo, alvo",
  craft: "planos, música, luz, cores, câmera, montagem, contraste, granulação, diálogo, diálogos, trilha",
  request: requestPattern({
    commands:
      "crie|cria|criar|faça|faz|fazer|produza|gere|grave|quero|queria|queremos|precisamos de|preciso de|mostre|imagine|realize",
    articles: "um|uma|o|a|nosso|nossa|meu|este|esta",
    nouns:
      "filme|vídeo|clipe|curta|curta-metragem|comercial|anúncio|spot|trailer|teaser|animação|documentário|história|retrato|propaganda|sequência",
    of: "de|com",
    links:
      "sobre|de|do|da|para|que mostra|que mostre|onde|com|em que|no qual|na qual|que conta|que apresenta|mostrando|apresentando|acerca de",
  }),
  honorifics:
    "sr, sra, senhor, senhora, dona, seu, doutor, doutora, dr, dra, professor, professora, capitão, rei, rainha, príncipe, princesa, tio, tia, vovó, vovô, chef, mestre, são, santa",
  naming: "chamado, chamada, se chama, de nome, conhecido como, conhecida como",
  narrator: "narrador, narradora, narração, locução, locutor, voz off, off",
  acts: {
    arrival: ["Chegada", "Chegamos", "O primeiro olhar"],
    detail: ["De perto", "Mais perto", "Detalhe"],
    life: ["A vida", "Um momento", "A vida segue"],
    turn: ["A virada", "Algo muda", "Um outro lado"],
    close: ["O fim", "Um último olhar", "Nós partimos"],
  },
  arcTitles: { problem: "O problema", idea: "A ideia", proof: "A prova", call: "O convite" },
};
