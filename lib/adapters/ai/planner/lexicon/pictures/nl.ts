import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const nl: PictureWords = {
  settings: {
    mountains: "berg, bergen, bergtop*, gebergte*, klif*, vulkaan*, vallei*, alpen, bergbeklimmer*~, wandelaar*~",
    forest: "bos, bossen, woud*, jungle*, oerwoud*, waterval*",
    countryside:
      "platteland*, veld, velden, weide*, weiland*, boerderij*, dorp, dorpen, dorpje, heuvel*, tuin, tuinen, park, parken, rivier*, meer, meren, polder*, boomgaard*, boer~, boerin~, bruiloft*~, picknick*",
    city: "dak, stad, steden, skyline, wolkenkrabber*, daken, brug, bruggen, amsterdam, rotterdam, antwerpen, parijs, luchthaven*, station, perron*, kerk*, plein, gracht*",
    street:
      "straat, straten, steeg*, stoep*, laan, weg, snelweg*, kruispunt*, verkeer!, tunnel*, metro, parkeerplaats*, marathon~, koerier*~",
    ocean: "zee, oceaan*, golven!, golf!, haven*, steiger*, noordzee, visser*~, matroos~, vuurtoren*~",
    beach: "strand*, kust*, zand!, eiland*, meeuwen~, surfer*~, duin, duinen",
    desert: "woestijn*, oase*, cactus*!, kameel~, kamelen~",
    snowfield:
      "besneeuwd*, gletsjer*, noordpool*, zuidpool*, skipiste*, ski, skiën, skiër*, skipiste*, ijsberg*!, ijsbaan",
    space: "ruimte, heelal, melkweg*, planeet*, planeten, mars, ruimtestation*, astronaut*~, ruimteschip*~",
    underwater: "onderwater*, onder water, koraal*, rif, zeebodem, duiker*~, aquarium*",
    kitchen: "keuken*, fornuis*!, oven*!, aanrecht*!, kok~, kookt~, bakt~, deeg~, recept*~",
    "living-room":
      "woonkamer*, bank, open haard!, slaapkamer*, bed!, appartement*, thuis, huiskamer*, gang, zolder, badkamer, hotelkamer*, oma~, grootmoeder~",
    office:
      "kantoor*, bureau*, vergadering*, vergaderzaal, klas*, school*, bibliotheek*, laboratorium*, ziekenhuis*, universiteit*, leraar~, lerares~, student*~, dokter*~, software~",
    workshop:
      "machinekamer, in de machine, tandwiel*!, zuiger*!, werkplaats*, werkbank*!, garage*, fabriek*, smederij*, magazijn*, ambacht*~, timmerman~, pottenbakker*~, smid~, horlogemaker*~, atelier*",
    shop: "winkel*, markt*, bakkerij*, café*, koffiebar*, restaurant*, boekhandel*, bloemist*, supermarkt*, kroeg*, bar, toonbank*!, etalage*!, klant*~, ober~, bakker*~",
    stage:
      "podium*, toneel*, concert*, theater*, stadion*, opera*, festival*, nachtclub*, circus*, muzikant*~, zanger*~, orkest*~, museum*, galerie*",
    studio: "studio*, witte achtergrond, zwarte achtergrond, sokkel*!, sportschool*, yoga~, danser*~",
    abstract: "abstract*, geometrisch*, deeltjes",
  },
  subjects: {
    person:
      "kleindochter, kleinzoon, man, vrouw, persoon, iemand, meisje, jongen, moeder, vader, oma, opa, grootmoeder, grootvader, zus, broer, zoon, dochter, echtgenoot, tiener*, hardloper*, wandelaar*, kok, bakker*, ober, boer, boerin, visser*, matroos, dokter*, arts, verpleeg*, leraar, lerares, student, studente, wetenschapper*, ingenieur*, ontwikkelaar*, kunstenaar*, schilder*, pottenbakker*, timmerman, smid, horlogemaker*, muzikant*, zanger*, pianist*, danser*, astronaut*, piloot, chauffeur*, koerier*, fietser*, tuinman, reiziger*, toerist, held, heldin, koning, koningin, ridder, soldaat, fotograaf*, schrijver*, bruid, bruidegom, vuurtorenwachter*, silhouet*",
    child: "kind, kinderen, baby*, kleuter*, jongetje*, klein meisje, peuter*",
    couple:
      "twee vrouwen, twee mannen, stel, koppel*, paar, geliefden, bruidspaar*, ouders, twee vrienden, bruiloft*~, tweeling*",
    crowd:
      "vrouwen, mannen, menigte*, publiek, mensen, vrienden, familie*, gezin, team*, gasten, klanten, voorbijgangers, buren, collega's, reizigers",
    hands: "hand, handen, vinger*, vuist*",
    dog: "hond, honden, hondje, puppy*, wolf, wolven, vos, vossen",
    cat: "kat, katten, poes, kitten*, leeuw*, tijger*",
    horse: "paard*, veulen*, pony*, hert, herten, koe, koeien, olifant*, kameel*",
    bird: "vogel, arend*, uil, papegaai*, zwaan, raaf, mus, eend, reiger*, vlinder, bij, pinguïn*",
    birds: "vogels, meeuwen, duiven, zwaluwen, ganzen, zwanen, zwerm*, vlinders",
    fish: "vis, vissen, haai*, walvis*, dolfijn*, kwal*, schildpad*",
    car: "auto*, wagen*, vrachtwagen*, busje*, taxi*, bus, bussen, tractor*",
    bicycle: "fiets*, motor, motorfiets*, scooter*, bakfiets*",
    train: "trein*, tram*, locomotief*",
    boat: "boot*, boten, schip, schepen, zeilboot*, zeilschip*, jacht, kano*, veerboot*",
    airplane: "vliegtuig*, helikopter*, luchtballon*",
    drone: "drone*",
    rocket: "raket*",
    spaceship: "ruimteschip*, satelliet*, ruimtestation*",
    robot: "robot*",
    lighthouse: "vuurtoren*",
    house: "huis, huizen, huisje*, hut, kasteel*, kastelen, villa, molen*, tent, toren*, paleis*, brug",
    tree: "boom, bomen, eik, den, wilg, blad, bladeren, tak, takken",
    flower: "bloem*, roos, rozen, tulp*, zonnebloem*, boeket*",
    cup: "kop, kopje*, koffie*, thee, mok*, theepot*, warme chocolademelk",
    bottle: "fles*, parfum*, wijn*, bier*, honing, olijfolie",
    plate:
      "bord, borden, gerecht*, maaltijd*, eten, pizza*, pasta, taart*, brood*, kaas*, soep*, salade*, ontbijt*, diner, lunch, fruit, stroopwafel*",
    phone: "telefoon*, smartphone*, mobiel*, app, apps, tablet*",
    laptop: "laptop*, computer*, toetsenbord*, scherm*, code, software, website*",
    book: "boek*, roman, dagboek*, brief, brieven, pagina*, krant*, kaart",
    product:
      "product*, horloge*, apparaat*, koptelefoon*, schoen*, sneakers, tas, tassen, rugzak*, bril, sieraad*, sieraden, ring, ketting*, camera*, lamp*, stoel*, speelgoed*, doos, pakket*, gitaar*, viool, piano, jurk*, mes, koffer*, kaars*",
    shape: "logo*, symbool*, slogan*, bol, kubus, cirkel*",
  },
  times: {
    dawn: "dageraad, zonsopgang*, ochtendgloren, zon komt op",
    morning: "ochtend*, morgen, ontbijt*, wordt wakker",
    day: "dag~, middag*, zonnig*, daglicht",
    "golden-hour": "zonsondergang*, gouden uur, avondzon",
    dusk: "schemering*, avond*, blauwe uur",
    night: "nacht*, middernacht*, maan, maanlicht*, sterren*, neon*~, vuurwerk*~",
  },
  weathers: {
    clear: "blauwe lucht, heldere lucht, zonnig*, zonneschijn",
    cloudy: "bewolkt*, wolken, grijze lucht",
    rain: "regen*, paraplu*, plassen, motregen",
    snow: "sneeuw*, besneeuwd*, winter*~",
    fog: "mist, mistig*, nevel*",
    storm: "storm*, onweer*, bliksem*, donder*",
    wind: "wind, wind*, bries, vlieger*",
  },
  moods: {
    calm: "rustig*, rust, kalm*, vredig*, stil, stilte, langzaam, zacht*, sereen, ontspan*",
    hopeful: "hoop*, hoopvol*, droom*, dromen, inspire*, warm*, toekomst*, vertrouwen",
    joyful: "blij*, vrolijk*, vreugde*, gelukkig*, lach*, glimlach*, feest*, verjaardag*",
    energetic: "energiek*, energie, snel*, dynamisch*, rennen, rent, race*, sport*, krachtig*, dans*",
    dramatic: "dramatisch*, episch*, strijd*, held*, lot, spectaculair*",
    mysterious: "mysteri*, geheim*, vreemd*, magi*, raadsel*, verborgen",
    melancholy: "melanchol*, verdriet*, eenzaam*, alleen, nostalgi*, afscheid*, herinnering*, tranen, huilt, weemoed*",
    tense: "spannend*, spanning*, gespannen, gevaar*, angst*, thriller*, achtervolging*, stress*, paniek*",
    romantic: "romanti*, liefde*, verliefd*, kus, kussen, bruiloft*",
    luxurious: "luxe, luxueu*, elegant*, exclusie*, zijde, fluweel",
    technological:
      "technolog*, futuristisch*, digita*, kunstmatige intelligentie, innovati*, slim, slimme, data, robot*, neon*",
    playful: "speels*, grappig*, humor*, komedie*, schattig*, speelt, spelen, puppy*",
  },
};
