import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const fr: FilmWords = {
  functionWords:
    "le, la, de, un, en, les, des, une, est, et, dans, sur, qui, avec, pour, du, au, aux, elle, il, ses, sa, leur, à, où, que, ne, pas, plus, mais, ce, cette, nous, vous, l, d, qu",
  negations: "sans, pas de, pas d', aucun, aucune, jamais de, ni",
  negationsAfter: "",
  pronouns: "il, elle, ils, elles, lui, leur, sa, son, ses",
  thingPronouns: "",
  determiners:
    "un, une, le, la, l, les, des, son, sa, ses, leur, notre, mon, ma, ce, cette, deux, trois, quatre, d, du, au, chaque",
  framings: {
    establishing: "plan d'ensemble, vue aérienne, vue d'ensemble, plan de situation, vue du ciel, plan drone",
    wide: "plan large, grand angle, panorama, plan général",
    medium: "plan moyen, plan taille, plan américain, plan rapproché taille",
    "close-up": "gros plan, plan serré, très gros plan, plan rapproché",
    insert: "insert, macro, plan de détail, détail de, détails de",
  },
  moves: {
    static: "plan fixe, caméra fixe, statique",
    "pan-left": "panoramique gauche, panoramique vers la gauche",
    "pan-right": "panoramique, panoramique droite, panoramique vers la droite",
    "tilt-up": "tilt vers le haut, panoramique vertical vers le haut",
    "tilt-down": "tilt vers le bas, panoramique vertical vers le bas",
    "dolly-in": "travelling avant, zoom avant, la caméra s'approche, la caméra avance",
    "dolly-out": "travelling arrière, zoom arrière, la caméra recule, la caméra s'éloigne",
    "truck-left": "travelling gauche",
    "truck-right": "travelling latéral, travelling, la caméra suit, on suit",
    "crane-up": "mouvement de grue, plan de grue, la caméra s'élève, la caméra monte",
    "crane-down": "la caméra descend",
    orbit: "travelling circulaire, la caméra tourne autour, 360",
    handheld: "caméra à l'épaule, caméra portée, caméra épaule",
  },
  cues: {
    travel:
      "prend la mer, prennent la mer, embarque*, met les voiles, march*, court, courent, courir, roule*, conduit, navigue*, vole*, voyage*, poursui*, traverse*, grimpe*, avance*, glisse*, pédale*, nage*, galope*, file, se promène*, promenade*, longe*, part*, descend, monte",
    emotion:
      "sourit, sourire*, rit, rire*, rient, pleure*, larme*, visage*, yeux, regard*, soupir*, embrass*, écoute*, respire*, étonné*, inquiet*, fier, fière, fatigué*, attend, attendent, rêve*, pense, espère",
    handwork:
      "main, mains, doigt*, verse*, pétrit, coupe*, tranche*, remue*, coud, peint, dessine*, écrit, tape, appuie*, polit, ouvre la boîte, déballe*, saisit, ramasse, assemble*, répare*, fouette*, plie, déverrouille*, tourne la clé, plante, épluche*, brosse*, martèle*, noue, compte, allume, moud, vapeur, glisse un doigt, clique*, signe, tisse*, sculpte*",
    reveal:
      "révèle*, apparaît, apparaissent, surgi*, dévoile*, découvre*, se lève*, s'ouvre*, soudain*, émerge*, s'illumine*, décolle*, jaillit, éclôt, s'éveille*, s'allume*",
    speech: "dit, demande, murmure, crie, répond, chante, explique, voix off, narrateur, raconte",
    ending: "fin, fondu au noir, plan final, dernier plan, logo, adieu, disparaît, enfin, slogan",
  },
  arc: {
    problem:
      "problème*, difficile*, perd, perdre, perte*, trop lent*, débordé*, chaos, oubli*, stress*, compliqué*, galère*, marre, interminable*, gaspill*",
    idea: "découvrez, voici, solution*, notre application, notre appli, grâce à, imaginez, rencontrez, nouvelle façon, nous avons créé, simplement, automatiquement, en un geste",
    proof:
      "clients, utilisateurs, équipes, %, pour cent, résultats, plus vite, économis*, récompens*, milliers, millions, avis, entreprises",
    call: "essayez, inscrivez, commencez, téléchargez, rejoignez, visitez, commandez, achetez, aujourd'hui, dès maintenant, en savoir plus, réservez, .fr, .com, gratuit*",
  },
  timePassing:
    "plus tard, le lendemain, ensuite, le soir venu, pendant ce temps, des années plus tard, quelques heures plus tard, puis la nuit, le temps passe, les saisons, à la tombée, un an plus tard",
  sceneLabels: "scène, séquence, chapitre, acte, partie",
  shotLabels: "plan",
  notes: {
    audience: "public, cible, public cible, audience",
    tone: "ton, ambiance, atmosphère, humeur, émotion",
    style: "style, style visuel, esthétique, lumière, couleurs, palette, image, références, inspiration",
    music: "musique, son, bande-son, ambiance sonore",
    voice: "voix off, voix, narrateur, narration",
    message: "message, message clé, objectif, but",
    endline: "accroche, slogan, signature",
    title: "titre, projet, nom",
    ignored:
      "durée, format, ratio, budget, résolution, langue, plateforme, client, date, note, notes, synopsis, histoire, concept, description, scénario",
  },
  guidance:
    "le film doit, la vidéo doit, pas de, évitez, évite, utilisez, utilise, le tout, dans le style, à la manière, inspiré de, il faut, on veut, nous voulons, destiné, pour un public",
  topics:
    "le ton, l'ambiance, l'atmosphère, le style, la musique, le son, le public, la cible, l'image, les couleurs, la lumière, le rythme, le message",
  linking:
    "est, sont, doit, doivent, devrait, devraient, sera, seront, reste, restent, peut, peuvent, du film, de la vidéo",
  craft: "plans, musique, lumière, couleurs, caméra, montage, contraste, grain, dialogue, dialogues, bande-son",
  request: requestPattern({
    commands:
      "crée|créez|créer|fais|faites|faire|réalise|réalisez|réaliser|produis|produisez|génère|générez|tourne|tournez|je veux|je voudrais|j'aimerais|nous voulons|nous voudrions|il nous faut|montre|montrez|imagine|imaginez|nous",
    articles: "une?|le|la|l'|l’|notre|mon|ma|ce|cette|moi",
    nouns:
      "film|vidéo|clip|court[- ]métrage|publicité|pub|spot|bande-annonce|teaser|animation|documentaire|histoire|portrait|film publicitaire|séquence|récit",
    of: "de|d'une durée de",
    links:
      "sur|pour|de|d'|d’|du|à propos de|à propos d'|qui montre|montrant|où|avec|dans lequel|dans laquelle|présentant|qui présente|qui raconte|racontant|autour de|autour d'",
  }),
  honorifics:
    "m, mme, mlle, monsieur, madame, mademoiselle, docteur, dr, professeur, capitaine, roi, reine, prince, princesse, oncle, tante, mamie, papi, chef, saint, sainte",
  naming: "nommé, nommée, appelé, appelée, prénommé, prénommée, s'appelle, baptisé, baptisée",
  narrator: "voix off, voix-off, narrateur, narratrice, narration, off, v.o",
  acts: {
    arrival: ["Arrivée", "On arrive", "Premier regard"],
    detail: ["De près", "Plus près", "Détail"],
    life: ["La vie", "Un moment", "La vie suit son cours"],
    turn: ["Le tournant", "Quelque chose change", "Un autre visage"],
    close: ["La fin", "Un dernier regard", "On s'éloigne"],
  },
  arcTitles: { problem: "Le problème", idea: "L'idée", proof: "La preuve", call: "L'appel" },
};
