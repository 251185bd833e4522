import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const de: FilmWords = {
  functionWords:
    "der, die, das, und, ist, ein, eine, einen, einem, einer, mit, auf, von, für, im, zu, den, dem, sich, nicht, ihre, ihr, sein, seine, aus, bei, über, durch, am, wird, sie, er, wir, vor, dann",
  negations: "ohne, kein, keine, keinen, keiner, niemals, nie, weder, nicht",
  negationsAfter: "",
  pronouns: "er, sie, ihm, ihn, ihr, ihre, ihren, ihrem, sein, seine, seinen",
  thingPronouns: "",
  determiners:
    "der, die, das, den, dem, des, ein, eine, einen, einem, einer, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, unser, unsere, mein, meine, dieser, diese, dieses, zwei, drei, vier, jede, jeder, jedes, im, am, vom, zum, zur",
  framings: {
    establishing:
      "luftaufnahme*, totale von oben, vogelperspektive, drohnenaufnahme*, establishing shot, panoramaaufnahme*",
    wide: "totale, weitwinkel*, weite einstellung, gesamtansicht",
    medium: "halbtotale, halbnah*, amerikanische einstellung, über die schulter",
    "close-up": "nahaufnahme*, großaufnahme*, close-up, ganz nah, portraitaufnahme*",
    insert: "detailaufnahme*, makro*, insert, detail von, details von, produktaufnahme*",
  },
  moves: {
    static: "statische einstellung, feste einstellung, statisch, stativ",
    "pan-left": "schwenk nach links",
    "pan-right": "schwenk, kameraschwenk, schwenk nach rechts, kamera schwenkt",
    "tilt-up": "schwenk nach oben",
    "tilt-down": "schwenk nach unten",
    "dolly-in": "kamerafahrt nach vorn, zoom, kamera fährt heran, kamera nähert sich, heranfahrt",
    "dolly-out": "kamera fährt zurück, kamera entfernt sich, rückfahrt, kamera zieht auf",
    "truck-left": "fahrt nach links",
    "truck-right": "kamerafahrt, seitliche fahrt, kamera folgt, wir folgen, parallelfahrt",
    "crane-up": "kranfahrt*, kamera steigt, kamera hebt sich",
    "crane-down": "kamera senkt sich, kamera sinkt",
    orbit: "umkreisung, kamera umkreist, 360, kreisfahrt",
    handheld: "handkamera, wackelkamera, aus der hand",
  },
  cues: {
    travel:
      "geht, gehen, läuft, laufen, rennt, rennen, fährt, fahren, segelt*, fliegt*, fliegen, reist*, reisen, jagt, verfolgt*, überquert*, klettert*, wandert*, wandern, radelt*, schwimmt*, galoppiert*, eilt*, spaziert*, gleitet*, zieht vorbei, reitet*, sprintet*, rast",
    emotion:
      "lächel*, lach*, weint, weinen, träne*, gesicht*, augen, blick*, schaut, schauen, seufz*, umarm*, küss*, lauscht, atmet, überrascht*, besorgt*, stolz*, müde*, erschöpft*, wartet, warten, träumt*, denkt, hofft, sieht an, strahlt",
    handwork:
      "hand, hände*, händen, finger*, gießt, knetet*, schneidet*, rührt*, näht*, malt*, zeichnet*, schreibt*, tippt*, drückt*, poliert*, packt aus, öffnet die schachtel, hebt auf, baut zusammen, repariert*, faltet*, schließt auf, dreht den schlüssel, pflanzt*, schält*, bürstet*, hämmert*, bindet*, zählt*, zündet*, mahlt*, dampf*, schnitzt*, webt*, wischt*, unterschreibt*, schraubt*",
    reveal:
      "enthüll*, erscheint*, taucht auf, entdeckt*, öffnet sich, plötzlich*, geht auf, erhebt sich, hebt ab, erblüht*, leuchtet auf, erwacht*, bricht durch",
    speech: "sagt, fragt, flüstert, ruft, antwortet, singt, erklärt, erzähler, sprecher, off-stimme",
    ending:
      "ende, abblende, schlussbild, letzte einstellung, logo, abschied*, verschwindet*, endlich, schließlich, slogan",
  },
  arc: {
    problem:
      "problem*, schwierig*, verliert*, verlieren, zu langsam, überfordert*, chaos, chaotisch*, vergess*, stress*, kompliziert*, satt, endlos*, verschwend*, mühsam*",
    idea: "lösung*, entdecke*, unsere app, unser produkt, dank, stell dir vor, stellen sie sich vor, jetzt gibt es, wir haben, neu, einfach, automatisch*, mit einem klick, mit einem tipp",
    proof:
      "kunden, nutzer*, teams, %, prozent, ergebnisse*, schneller, spart*, sparen, ausgezeichnet*, tausende*, millionen, bewertungen, unternehmen",
    call: "teste*, probier*, melde dich, jetzt anmelden, starte*, lade*, besuche*, kaufe*, bestell*, heute noch, jetzt, mehr erfahren, buche*, .de, .com, kostenlos*",
  },
  timePassing:
    "später, am nächsten tag, am nächsten morgen, danach, währenddessen, jahre später, stunden später, in der nacht, die zeit vergeht, inzwischen, zeitraffer, ein jahr später, schließlich wird es",
  sceneLabels: "szene, sequenz, kapitel, akt, teil",
  shotLabels: "einstellung, shot",
  notes: {
    audience: "zielgruppe, publikum, zuschauer",
    tone: "ton, tonalität, stimmung, atmosphäre, gefühl",
    style: "stil, bildstil, look, ästhetik, licht, farben, farbpalette, kamera, referenzen, inspiration",
    music: "musik, ton und musik, sound, sounddesign, klang",
    voice: "sprecher, sprecherin, off, off-text, off-stimme, erzähler, erzählerin, voice-over",
    message: "botschaft, kernbotschaft, ziel, aussage",
    endline: "claim, slogan, abbinder",
    title: "titel, filmtitel, projekt, name",
    ignored:
      "dauer, länge, format, seitenverhältnis, budget, auflösung, sprache, plattform, kunde, datum, notiz, notizen, synopsis, geschichte, konzept, beschreibung, drehbuch",
  },
  guidance:
    "der film soll, das video soll, bitte, kein text, keine schrift, vermeide, verwende, alles soll, im stil von, inspiriert von, es soll, wir wollen, ich möchte, gedacht für, für ein publikum",
  topics:
    "der ton, die stimmung, der stil, der look, die musik, der sound, die zielgruppe, unsere zielgruppe, das publikum, die zuschauer, die farben, das licht, das tempo, der rhythmus, die botschaft, die atmosphäre, die kamera",
  linking:
    "ist, sind, soll, sollen, sollte, sollten, muss, müssen, darf, dürfen, wird, werden, kann, können, bleibt, bleiben, wirkt, wirken, des films, des videos, im film",
  craft: "aufnahmen, einstellungen, musik, licht, farben, kamera, schnitt, kontrast, körnung, dialog, dialoge, ton",
  request: requestPattern({
    commands:
      "erstelle|erstellt|erstellen sie|mach|mache|macht|produziere|generiere|drehe|wir brauchen|ich brauche|ich möchte|ich will|wir wollen|wir möchten|zeige|zeig|bitte|gestalte|mir|uns",
    articles: "ein|eine|einen|der|die|das|den|unser|unsere|unseren|mein|meinen",
    nouns:
      "\\p{L}*film|\\p{L}*video|clip|\\p{L}*spot|trailer|teaser|animation|dokumentation|doku|geschichte|werbung|porträt|portrait|reel|sequenz",
    of: "von|mit",
    links: "über|für|von|mit|der zeigt|das zeigt|die zeigt|der|in dem|zu|um|zum thema|rund um|vom|zur|zum",
  }),
  honorifics:
    "herr, frau, dr, doktor, professor, prof, kapitän, könig, königin, prinz, prinzessin, onkel, tante, oma, opa, meister, sankt",
  naming: "namens, genannt, heißt, mit dem namen, heißen",
  narrator: "sprecher, sprecherin, erzähler, erzählerin, off, off-stimme, voice-over",
  acts: {
    arrival: ["Ankunft", "Wir kommen an", "Der erste Blick"],
    detail: ["Ganz nah", "Näher", "Detail"],
    life: ["Leben", "Ein Augenblick", "Das Leben geht weiter"],
    turn: ["Die Wende", "Etwas ändert sich", "Eine andere Seite"],
    close: ["Der Schluss", "Ein letzter Blick", "Wir gehen"],
  },
  arcTitles: { problem: "Das Problem", idea: "Die Idee", proof: "Der Beweis", call: "Der Aufruf" },
};
