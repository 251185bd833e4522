import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const it: FilmWords = {
  functionWords:
    "il, la, i, le, lo, gli, della, dello, delle, dei, nel, nella, con, per, che, una, un, sul, sulla, è, e, di, dal, dalla, al, alla, suo, sua, sono, si, non, mentre, come, ma, anche, lui, lei, del",
  negations: "senza, nessun, nessuna, nessuno, mai, né, non ci sono",
  negationsAfter: "",
  pronouns: "lui, lei, loro, suo, sua, suoi, sue",
  thingPronouns: "",
  determiners:
    "un, una, uno, il, lo, la, l, i, gli, le, suo, sua, nostro, nostra, mio, mia, questo, questa, due, tre, quattro, ogni, al, alla, del, della, nel, nella, sul, sulla",
  framings: {
    establishing: "veduta aerea, ripresa aerea, campo lunghissimo, vista dall'alto, ripresa con drone",
    wide: "campo lungo, campo largo, totale, grandangolo, panoramica generale",
    medium: "piano medio, mezzo busto, piano americano, figura intera",
    "close-up": "primo piano, primissimo piano, inquadratura stretta",
    insert: "dettaglio di, dettagli di, inserto, macro, particolare di",
  },
  moves: {
    static: "inquadratura fissa, camera fissa, statica",
    "pan-left": "panoramica a sinistra",
    "pan-right": "panoramica, panoramica a destra",
    "tilt-up": "tilt verso l'alto",
    "tilt-down": "tilt verso il basso",
    "dolly-in": "carrellata in avanti, zoom in, la camera si avvicina, avvicinamento",
    "dolly-out": "carrellata indietro, zoom out, la camera si allontana, allontanamento",
    "truck-left": "carrellata a sinistra",
    "truck-right": "carrellata, carrellata laterale, la camera segue, seguiamo",
    "crane-up": "gru, la camera sale, la camera si alza",
    "crane-down": "la camera scende",
    orbit: "la camera gira intorno, orbita intorno, 360",
    handheld: "camera a mano, camera a spalla",
  },
  cues: {
    travel:
      "cammina*, corre, corrono, guida, guidano, naviga*, vola, volano, viaggia*, insegue*, attraversa*, scala, passeggia*, pedala*, nuota*, galoppa*, avanza*, percorre*, scivola*, cavalca*, arriva, arrivano",
    emotion:
      "sorrid*, sorriso*, ride, ridono, risata*, piange*, lacrim*, volto, volti, viso, occhi, sguard*, guarda, guardano, sospir*, abbraccia*, bacia*, ascolta*, respira*, sorpres*, preoccupat*, orgoglios*, stanc*, aspetta*, sogna*, pensa, spera",
    handwork:
      "mano, mani, dito, dita, versa*, impasta*, taglia*, mescola*, cuce*, dipinge*, disegna*, scrive*, digita*, preme*, lucida*, apre la scatola, raccoglie*, assembla*, ripara*, piega*, gira la chiave, pianta, sbuccia*, spazzola*, martella*, annoda*, conta, accende*, macina*, vapore, intaglia*, tesse*, scorre il dito, firma",
    reveal:
      "rivela*, appare, appaiono, spunta*, scopre*, emerge*, si apre*, all'improvviso, improvvisamente, sorge*, decolla*, sboccia*, si illumina*, si accende*, si sveglia*",
    speech: "dice, dicono, chiede, sussurra, grida, risponde, canta, spiega, voce fuori campo, narratore, racconta",
    ending:
      "fine, dissolvenza in nero, inquadratura finale, ultima inquadratura, logo, addio, scompare, infine, finalmente, slogan",
  },
  arc: {
    problem:
      "problema*, problemi, difficil*, perde, perdere, troppo lento, sopraffatt*, caos, dimentica*, stress, complicat*, stuf*, infinit*, sprec*",
    idea: "presentiamo, scopri, ecco, soluzione*, la nostra app, grazie a, immagina, nuovo modo, abbiamo creato, semplicemente, automaticamente, con un tocco",
    proof:
      "clienti, utenti, squadre, %, per cento, risultati, più veloce, risparmi*, premiat*, migliaia, milioni, recensioni, aziende",
    call: "prova, provalo, iscriviti, inizia, scarica, unisciti, visita, compra, ordina, oggi, adesso, subito, scopri di più, prenota, .it, .com, gratis",
  },
  timePassing:
    "più tardi, il giorno dopo, il giorno seguente, poi, nel frattempo, anni dopo, ore dopo, quella notte, il tempo passa, scende la sera, la mattina dopo",
  sceneLabels: "scena, sequenza, capitolo, atto, parte",
  shotLabels: "inquadratura, piano",
  notes: {
    audience: "pubblico, target, destinatari, pubblico di riferimento",
    tone: "tono, atmosfera, emozione, sensazione, umore",
    style: "stile, stile visivo, estetica, luce, illuminazione, colori, palette, riferimenti, ispirazione",
    music: "musica, suono, colonna sonora",
    voice: "voce fuori campo, voce, narratore, narrazione, voce narrante",
    message: "messaggio, messaggio chiave, obiettivo",
    endline: "slogan, payoff, claim",
    title: "titolo, progetto, nome",
    ignored:
      "durata, formato, rapporto, budget, risoluzione, lingua, piattaforma, cliente, data, nota, note, sinossi, storia, concetto, descrizione, sceneggiatura",
  },
  guidance:
    "il film deve, il video deve, evita, evitare, usa, usare, utilizza, tutto deve, nello stile di, ispirato a, deve essere, vogliamo che, rivolto a, che sia",
  topics: "il tono, l'atmosfera, lo stile, la musica, il suono, il pubblico, i colori, la luce, il ritmo, il messaggio",
  linking:
    "è, sono, deve, devono, dovrebbe, dovrebbero, sarà, saranno, resta, restano, può, possono, del film, del video",
  craft: "inquadrature, musica, luce, colori, camera, montaggio, contrasto, grana, dialogo, dialoghi",
  request: requestPattern({
    commands:
      "crea|creare|fai|fammi|produci|genera|gira|voglio|vorrei|vogliamo|abbiamo bisogno di|mi serve|ci serve|mostra|immagina|realizza|realizzare",
    articles: "un|una|uno|un'|un’|il|lo|la|l'|l’|nostro|nostra|mio|questo",
    nouns:
      "film|filmato|video|clip|cortometraggio|corto|spot|pubblicità|trailer|teaser|animazione|documentario|storia|ritratto|sequenza|videoclip",
    of: "di|da",
    links:
      "su|sul|sulla|sullo|sull'|sull’|sui|sulle|di|del|della|dell'|per|che mostra|che mostri|dove|con|in cui|riguardo a|che racconta|che presenta|presentando|dedicato a",
  }),
  honorifics:
    "signor, signora, signorina, sig, sig.ra, dottor, dottoressa, dott, professor, professoressa, capitano, re, regina, principe, principessa, zio, zia, nonna, nonno, chef, maestro, san, santa",
  naming: "di nome, chiamato, chiamata, si chiama, detto, detta",
  narrator: "voce fuori campo, narratore, narratrice, voce narrante, off",
  acts: {
    arrival: ["Arrivo", "Arriviamo", "Il primo sguardo"],
    detail: ["Da vicino", "Più vicino", "Dettaglio"],
    life: ["La vita", "Un momento", "La vita continua"],
    turn: ["La svolta", "Qualcosa cambia", "Un altro volto"],
    close: ["La fine", "Un ultimo sguardo", "Ci allontaniamo"],
  },
  arcTitles: { problem: "Il problema", idea: "L'idea", proof: "La prova", call: "L'invito" },
};
