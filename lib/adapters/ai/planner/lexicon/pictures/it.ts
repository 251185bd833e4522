import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const it: PictureWords = {
  settings: {
    mountains:
      "montagna, montagne, monti, monte, vetta, vette, cima, cime, alpi, alpino, alpina, dolomiti, scogliera*, vulcano*, vulcani, valle, valli, escursionist*~, alpinist*~, scalator*~",
    forest: "foresta*, foreste, bosco, boschi, giungla*, cascata*, cascate, pineta*, radura*, bambù!",
    countryside:
      "campagna*, campagne, campo, campi, prato, prati, fattoria*, vigneto*, vigneti, vigna, vigne, frutteto*, paese, villaggio*, borgo, collina*, colline, giardino*, giardini, parco, parchi, fiume, fiumi, lago, laghi, ruscello*, picnic, contadin*~, agricoltor*~, ape~, api~, matrimonio~, serra, oliveto*, uliveto*",
    city: "città, metropoli, grattacielo*, grattacieli, tetto, tetti, urban*!, ponte, ponti, roma, milano, napoli, venezia, parigi, aeroporto*, stazione*, binario*, chiesa*, chiese, cattedrale*, duomo, piazza, piazze",
    street:
      "strada*, strade, vicolo*, vicoli, marciapiede*, viale, viali, autostrada*, incrocio*, traffico!, parcheggio*, tunnel, metropolitana, quartiere*, maratona~, corriere~",
    ocean:
      "oceano*, mare, mari, onda!, onde!, porto, porti, marea*!, mediterraneo, atlantico, molo, moli, fiordo*, pescator*~, marinai*~, faro~, barca a vela~",
    beach: "spiaggia*, spiagge, riva, costa, coste, sabbia!, isola*, isole, laguna, surfist*~, gabbiani~, lungomare",
    desert: "deserto*, deserti, duna, dune, sahara, oasi, canyon, cactus!, cammell*~",
    snowfield:
      "innevat*!, ghiacciaio*, ghiacciai, artico, antartid*, tundra, pista da sci, piste da sci, sci, sciator*, sciatrice, iceberg!, polo nord, pattinaggio su ghiaccio",
    space:
      "spazio, galassia*, galassie, pianeta*, pianeti, orbita*, cosmo, cosmic*, marte, nebulosa*, universo, stazione spaziale, astronaut*~, astronave*~, lunare, saturno",
    underwater:
      "sott'acqua, sottacqua, sottomarin*, corallo!, coralli!, barriera corallina, fondale*, subacque*, acquario*, piscina~, balena*~, medusa*~, immersione~",
    kitchen:
      "cucina, cucine, forno*!, fornello*!, fornelli!, piano di lavoro!, cuoc*~, chef~, ricetta*~, impasta~, impasto~, padella*!, pentola*!",
    "living-room":
      "salotto*, soggiorno*, divano*!, camino*!, camera*, letto!, letti!, appartamento*, poltrona*!, casa~, a casa~, corridoio*, soffitta, bagno, albergo, sala da pranzo, nonna~",
    office:
      "ufficio*, uffici, scrivania*!, sala riunioni, riunione*, aula, aule, scuola*, scuole, biblioteca*, laboratorio scientifico, ospedale*, clinica*, università, insegnant*~, professor*~, student*~, medic*~, infermier*~, software~, sviluppator*~",
    workshop:
      "sala macchine, dentro la macchina, interno della macchina, ingranagg*!, pistone*!, pistoni!, compressore*!, officina*, laboratorio*, bottega*, banco da lavoro!, garage, fabbrica*, fabbriche, fucina, magazzino*, catena di montaggio, artigian*~, falegnam*~, ceramist*~, vasai*~, fabbro~, meccanic*~, orologiai*~, sart*~, cantiere navale",
    shop: "negozio*, negozi, mercato*, mercati, panetteria*, panificio*, forneria, bar, caffè~, al caffè, in un caffè, caffetteria*, ristorante*, ristoranti, trattoria*, fiorai*, libreria*, supermercato*, vetrina*!, bancone*!, client*~, camerier*~, fornai*~, barista~, pasticceria*",
    stage:
      "palco*, palcoscenico*, concerto*, concerti, teatro*, teatri, stadio*, stadi, opera, festival, discoteca*, pista da ballo, circo, riflettori!, musicist*~, cantant*~, orchestra*~, ballerina*~, museo*, musei, galleria*, sfilata*, passerella*",
    studio:
      "studio fotografico, studio, fondo bianco, sfondo bianco, sfondo nero, sfondo neutro, piedistallo*!, palestra*, yoga~, danzator*~",
    abstract: "astratt*!, geometric*!, particelle!, tipografia*, caleidoscop*, sfumatur*, forme!",
  },
  subjects: {
    person:
      "nipote, nipotina, uomo, donna, persona, qualcuno, ragazza, ragazzo, madre, padre, mamma, papà, nonna, nonno, sorella, fratello, figlia, figlio, moglie, marito, adolescente*, atleta*, corridore*, escursionist*, alpinist*, scalator*, chef, cuoco, cuoca, fornai*, panettier*, camerier*, barista, contadino, contadina, agricoltor*, pescatore, pescatori, marinaio, medico, dottor*, infermier*, insegnante, professor*, studente, studentessa, scienziat*, ingegner*, sviluppator*, designer, artista, pittor*, ceramist*, vasai*, falegname, artigiano, artigiana, fabbro, meccanic*, orologiai*, sarto, sarta, musicist*, cantante, pianista, violinista, danzator*, ballerin*, surfist*, sub, astronaut*, pilota*, autista*, corriere, ciclista*, giardinier*, fiorai*, viaggiator*, turista, sconosciut*, eroe, eroina, re, regina, cavaliere, detective, soldato, pompier*, fotograf*, scrittor*, scrittrice, anziano, anziana, vecchio, vecchia, signore, signora, sposa, sposo, giovane, figura, guardiano, cliente",
    child: "bambino, bambina, bambini, bambine, bimbo, bimba, bimbi, neonat*, scolar*",
    couple:
      "due donne, due uomini, coppia*, coppie, innamorati, amanti, sposi, sposini, due amici, due amiche, genitori, due sorelle, due fratelli, matrimonio~, gemell*",
    crowd:
      "donne, uomini, signore, folla*, pubblico, gente, persone, amici, amiche, famiglia*, famiglie, squadra*, tifosi, ospiti, invitati, clienti, passanti, passeggeri, vicini, ballerini, studenti, lavoratori, impiegati, spettatori, orchestra, coro, turisti, colleghi",
    hands: "mano, mani, dito, dita, pugno, palmo",
    dog: "cane, cani, cagnolin*, cucciolo*, cuccioli, labrador, golden retriever, lupo, lupi, volpe, volpi, bassotto",
    cat: "gatto, gatti, gatta, gattin*, leone, leoni, tigre, tigri, leopardo*, pantera*",
    horse:
      "cavallo, cavalli, cavalla, pony, puledro*, unicorno*, zebra*, cervo, cervi, mucca, mucche, asino, elefante*, elefanti, cammell*",
    bird: "uccello, aquila, gufo, pappagallo, cigno, colibrì, falco, corvo, passero, anatra, airone, gallo, gallina, farfalla, ape, pinguino",
    birds: "uccelli, gabbiani, piccioni, rondini, oche, anatre, cigni, farfalle, lucciole, api, passeri, stormo*",
    fish: "pesce, pesci, squalo*, squali, balena*, balene, delfino*, delfini, medusa*, meduse, tartaruga*, tartarughe, polpo*, salmone*, orca*",
    car: "auto, automobile*, automobili, macchina, macchine, camion, furgone*, furgoni, taxi, autobus, limousine, decappottabile*, veicolo*, veicoli, fari, volante, trattore*, ambulanza*, cinquecento, suv",
    bicycle: "bicicletta*, biciclette, bici, moto, motocicletta*, scooter, vespa, monopattino*, skateboard",
    train: "treno, treni, locomotiva*, tram, vagone*, vagoni, ferrovia*, metropolitana",
    boat: "barca*, barche, veliero*, velieri, nave, navi, yacht, canoa*, kayak, traghetto*, traghetti, peschereccio*, gondola*, gondole, motoscafo*",
    airplane: "aereo, aerei, aeroplano*, idrovolante*, aliante*, elicottero*, mongolfiera*, mongolfiere, parapendio",
    drone: "drone, droni",
    rocket: "razzo, razzi, rampa di lancio, shuttle",
    spaceship:
      "astronave*, astronavi, navicella*, ufo, satellite*, satelliti, sonda spaziale, stazione spaziale, disco volante",
    robot: "robot, androide*, androidi, cyborg, umanoide*, braccio robotico",
    lighthouse: "faro",
    house:
      "casa, case, casetta*, capanna*, baita*, villa, ville, castello*, castelli, palazzo*, palazzi, mulino*, fattoria*, chiesa*, cattedrale*, duomo, torre, torri, ponte, tenda, tende, edificio*",
    tree: "albero, alberi, quercia*, querce, pino, pini, ulivo*, ulivi, olivo*, salice*, ciliegio*, palma, palme, foglia*, foglie, ramo, rami, germoglio*, cipress*",
    flower:
      "fiore, fiori, rosa, rose, tulipano*, tulipani, girasole*, girasoli, petalo*, petali, mazzo di fiori, lavanda, orchidea*, papaver*, margherit*",
    cup: "tazza di caffè, tazzina di caffè, tazza*, tazze, tazzina*, caffè caldo, espresso, cappuccino*, tè, teiera*, cioccolata calda, cocktail, chicchi di caffè, moka",
    bottle:
      "bottiglia*, bottiglie, profumo*, profumi, flacone*, vino, vini, prosecco, champagne, birra*, siero, olio d'oliva, lozione*, miele, barattolo*, pozione*, borraccia*",
    plate:
      "piatto, piatti, pasto*, pasti, pizza*, pizze, pasta, spaghetti, sushi, torta*, torte, pane, pani, insalata*, zuppa*, formaggio*, formaggi, dolce tipico, dolci, biscott*, cena, colazione, pranzo, cibo, frutta, ciotola*, cioccolato, gelato*, gelati, verdur*, cornetto*, cornetti",
    phone: "telefono*, telefoni, cellulare*, cellulari, smartphone, app, tablet, schermo tattile, notific*",
    laptop: "computer, portatile, tastiera*, schermo*, schermi, codice, software, sito web, server",
    book: "libro, libri, romanzo*, romanzi, diario*, quaderno*, quaderni, lettera, lettere, pagina*, pagine, manoscritto*, cartolina*, mappa*, mappe, album di foto, poesia*, giornale*",
    product:
      "prodotto*, prodotti, orologio*, orologi, dispositivo*, confezione*, cuffie, scarpa*, scarpe, borsa, borse, borsetta*, zaino*, occhiali, gioiello*, gioielli, anello*, anelli, collana*, diamante*, diamanti, rossetto*, macchina fotografica, fotocamera*, lampada*, mobile, mobili, sedia*, giocattol*, scatola*, pacco*, chitarra*, violino*, pianoforte*, vestito*, abito, coltell*, valigia*, candela*, candele, sapone*, vaso, scultura*, quadro*, attrezz*, motore*, pala eolica, pannell*, batteria, moneta*, monete",
    shape: "logo, marchio, forma, sfera*, cubo*, cerchio*, simbolo*, simboli, icona*, slogan, infografica*, grafic*",
  },
  times: {
    dawn: "alba, albe, aurora, sorge il sole, prime luci, prima luce, sorgere del sole",
    morning: "mattina*, mattino*, mattinata, colazione, si sveglia, sveglia",
    day: "giorno~, giornata~, mezzogiorno, pomeriggio*, pieno sole, soleggiat*, cielo azzurro, cielo blu, estate~",
    "golden-hour": "ora d'oro, tramonto*, tramonti, luce dorata, sole che tramonta, tramonta",
    dusk: "crepuscolo*, imbrunire, sera, sere, serata*, ora blu",
    night: "notte, notti, mezzanotte, chiaro di luna, luna, stelle, stellat*, notturn*, neon~, fuochi d'artificio~",
  },
  weathers: {
    clear: "cielo azzurro, cielo blu, cielo sereno, soleggiat*, pieno sole",
    cloudy: "nuvolos*, nuvole, coperto, cielo grigio, nubi",
    rain: "pioggia*, piogge, piovos*, piove, acquazzone*, ombrello*, pozzangher*",
    snow: "neve, nevi, innevat*, nevica*, fiocchi, bufera di neve, inverno~",
    fog: "nebbia*, nebbie, nebbios*, foschia*, bruma*",
    storm: "tempesta*, tempeste, temporale*, fulmine*, fulmini, tuono*, tuoni, uragano*, tornado, burrasca*",
    wind: "vento*, venti forti, ventos*, brezza*, raffic*, aquilone*",
  },
  moods: {
    calm: "calm*, tranquill*, seren*, pace, pacific*, dolcemente, lento, lenta, lentamente, silenzio*, rilassant*, rilassat*, minimalist*, quiete, soffus*",
    hopeful: "speranz*, spera, ispira*, ottimis*, sogn*, calor*, futuro, fiducia, rinascita*, commovent*, incoraggi*",
    joyful:
      "gioia*, gioios*, felic*, allegr*, risata*, risate, ride, ridono, sorris*, sorride*, festa*, festeggia*, compleann*, divertent*",
    energetic:
      "energic*, energia, veloc*, rapid*, dinamic*, azione, corsa, corre, sprint, esplosiv*, sport*, vibrant*, potent*, adrenalina, ball*, ritmo serrato",
    dramatic:
      "drammatic*, epic*, grandios*, eroic*, maestos*, battaglia*, spettacolar*, lotta*, destino, trionf*, combatt*",
    mysterious: "mister*, segret*, stran*, magia, magic*, enigm*, surreal*, fantasm*, oniric*, nascost*",
    melancholy:
      "malinconi*, trist*, solitari*, solitudine, solo, sola, nostalg*, addio*, ricord*, lacrim*, piang*, lutto, dimenticat*, abbandonat*",
    tense:
      "tension*, teso, tesa, suspense, thriller, pericol*, paura*, orrore, ansi*, insegu*, panico, minacci*, stress*, fuga, urgent*, crimine",
    romantic:
      "romantic*, amore, amori, innamorat*, bacio*, baci, bacia*, matrimonio*, nozze, passion*, tenerezza, abbracci*, luna di miele, anniversario*",
    luxurious:
      "lusso*, lussuos*, elegan*, premium, raffinat*, glamour, sofisticat*, esclusiv*, alta moda, velluto, seta, prestigio*, gioielleria",
    technological:
      "tecnolog*, futuristic*, digital*, fantascienza, cyberpunk, intelligenza artificiale, ia, innova*, intelligent*, dati, software, robot, startup, neon, ologramm*",
    playful:
      "giocos*, buff*, umoris*, comic*, commedia*, birichin*, carin*, gioca*, gioco, simpatic*, scherz*, cucciol*, gattin*",
  },
};
