import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const de: PictureWords = {
  settings: {
    mountains:
      "berg, berge, bergen, berges, bergdorf, berghütte*, bergsee*, gebirge*, gipfel*, alpen*, alpin*!, klippe*, vulkan*, tal, täler, schlucht*, felswand, wanderer~, wanderin~, bergsteiger*~, kletter*~",
    forest:
      "wald, wälder*, walde, waldes, *wald, waldrand, dschungel*, regenwald*, wasserfall*, lichtung*, kiefern!, bambus*!",
    countryside:
      "feld, felder*, feldern, wiese*, bauernhof*, hof, scheune*, weinberg*, obstgarten*, dorf, dörfer*, hügel*, garten*, gärten, park, parks, fluss, flüsse*, flussufer, see, teich*, bach, landschaft*, ländlich*!, auf dem land, picknick*, landstraße*, bauer~, bäuerin~, imker*~, biene*~, hochzeit*~, gewächshaus, spielplatz",
    city: "stadt, städte*, städtisch*!, innenstadt, altstadt, großstadt*, skyline, hochhaus*, hochhäuser*, wolkenkratzer*, dach, dächer, dächern, brücke*, berlin, hamburg, münchen, wien, zürich, paris, flughafen*, bahnhof*, bahnsteig*, kirche*, dom, kathedrale*, marktplatz, moschee*",
    street:
      "straße*, strasse*, *straße, gasse*, gehweg*, allee, autobahn*, kreuzung*, verkehr!, parkplatz*, tunnel*, u-bahn*, stau!, marathon~, kurier*~, stadtteil*, kiez",
    ocean:
      "ozean*, meer, meere*, nordsee, ostsee, welle!, wellen!, hafen*, häfen, gezeiten!, see hinaus, mittelmeer, atlantik, kai, steg, fjord*, fischer~, matrose*~, seemann~, segler*~, leuchtturm*~",
    beach: "strand, strände*, stränden, *strand, ufer, küste*, sand!, insel*, lagune*, surfer*~, möwen~",
    desert: "wüste*, düne*, sahara, oase*, canyon*, kaktus*!, kakteen!, kamel*~",
    snowfield:
      "schneefeld*, verschneit*!, schneebedeckt*!, gletscher*, arktis*, antarktis*, tundra, skipiste*, ski, skifahr*, eisberg*!, nordpol, eisfläche",
    space:
      "weltraum*, weltall, im all, galaxie*, galaxis, planet*, umlaufbahn*, orbit, kosmos, kosmisch*, mars, nebel im all, universum, raumstation*, astronaut*~, raumschiff*~, saturn",
    underwater:
      "unterwasser*, unter wasser, koralle*!, riff, riffe, meeresgrund, meeresboden, taucher*~, taucht~, aquarium*, schwimmbad*~, wal~, wale~, qualle*~",
    kitchen:
      "küche*, *küche, herd!, ofen!, backofen!, arbeitsplatte!, koch~, köchin~, kocht~, backt~, rezept*~, teig~, knetet~, pfanne*!, topf!",
    "living-room":
      "wohnzimmer*, sofa*!, couch!, kamin*!, schlafzimmer*, bett!, betten!, wohnung*, sessel*!, zuhause, daheim, zu hause, flur, dachboden, badezimmer*, hotelzimmer*, esszimmer*, kinderzimmer*, fensterbank!, großmutter~, oma~",
    office:
      "büro*, *büro, schreibtisch*!, besprechung*, konferenzraum*, klassenzimmer*, schule*, bibliothek*, labor, labore, krankenhaus*, klinik*, arztpraxis, universität*, lehrer*~, studen*~, arzt~, ärztin~, pfleger*~, software~, entwickler*~, startup*~",
    workshop:
      "maschinenraum, maschinenhalle, inneren der maschine, in der maschine, zahnrad*!, zahnräder*!, kolben*!, kompressor*!, werkstatt*, werkstätte*, *werkstatt, werkbank*!, garage*, fabrik*, schmiede*, lager, lagerhalle*, fließband*, handwerk*~, tischler*~, schreiner*~, töpfer*~, schmied~, mechaniker*~, uhrmacher*~, schneider*~, werft*",
    shop: "laden*, läden, geschäft, geschäfte, markt, märkte*, wochenmarkt*, bäckerei*, café*, cafe, restaurant*, buchhandlung*, blumenladen*, supermarkt*, kneipe*, bar, theke*!, schaufenster*!, kunde*~, kundin*~, kellner*~, bäcker*~, gasthaus",
    stage:
      "bühne*, konzert*, theater*, stadion*, oper, opern*, festival*, club, diskothek, tanzfläche*, zirkus*, scheinwerferlicht!, musiker*~, sänger*~, orchester*~, ballerina*~, museum*, museen, galerie*, laufsteg*",
    studio:
      "studio*, weißem hintergrund, weißer hintergrund, schwarzem hintergrund, schwarzer hintergrund, podest*!, sockel*!, turnhalle*, fitnessstudio*, yoga~, tänzer*~",
    abstract: "abstrakt*!, geometrisch*!, partikel*!, typografie*, typographie*, kaleidoskop*, farbverlauf*, formen!",
  },
  subjects: {
    person:
      "enkelin, *erin, *mann, *frau, förster*, mann, frau, person, jemand, junge frau, junger mann, alter mann, alte frau, mutter, vater, mama, papa, großmutter*, großvater*, oma, opa, schwester*, bruder*, sohn, tochter, ehemann, ehefrau, jugendlich*, athlet*, läufer*, wanderer*, wanderin, bergsteiger*, kletterer, kletterin, koch, köchin, bäcker, bäckerin, kellner*, bauer, bäuerin, imker*, fischer, matrose*, seemann, arzt, ärztin, pfleger*, lehrer*, student, studentin, wissenschaftler*, ingenieur*, entwickler*, designer*, künstler*, maler, malerin, töpfer, töpferin, tischler*, schreiner*, handwerker*, schmied, mechaniker*, uhrmacher*, schneider*, musiker*, sänger*, pianist*, geiger*, tänzer*, ballerina, surfer*, taucher*, astronaut*, pilot*, fahrer*, kurier*, radfahrer*, gärtner*, florist*, reisende*, tourist, fremder, fremde, held, heldin, könig, königin, ritter, detektiv*, soldat, feuerwehr*, fotograf*, schriftsteller*, silhouette*, leuchtturmwärter*, wärter*, besitzer*, chefin, nachbar*, greis, dame, herr, kunde, kundin, buchhändler*, erfinder*",
    child: "kind, kinder*, kindern, baby, babys, junge, jungen, mädchen, kleinkind*, schulkind*, säugling*, enkel*",
    couple:
      "zwei männer, zwei frauen, paar, paare, pärchen, liebespaar*, brautpaar*, verliebte, zwei freunde, zwei freundinnen, eltern, ehepaar*, geschwister, hochzeit*~, zwillinge",
    crowd:
      "frauen, männer, männern, menge, menschenmenge*, publikum, leute, menschen, freunde, freunden, familie*, team*, mannschaft*, fans, gäste*, kunden, passanten, pendler, passagiere, nachbarn, tänzern, studenten, arbeiter, mitarbeiter*, zuschauer*, orchester, chor, touristen, kollegen, dorfbewohner",
    hands: "hand, hände*, händen, finger*, fingern, faust, handfläche*",
    dog: "hund, hunde*, hundes, hündin, welpe*, labrador*, golden retriever*, dackel*, schäferhund*, wolf, wölfe*, fuchs, füchse",
    cat: "katze*, kater, kätzchen, löwe*, löwin, tiger*, leopard*, panther*",
    horse:
      "pferd*, stute*, pony*, fohlen, hengst*, einhorn*, zebra*, hirsch*, reh, rehe, kuh, kühe*, esel*, elefant*, kamel*",
    bird: "vogel, adler, eule*, papagei*, schwan, kolibri*, falke*, rabe, spatz, ente, reiher, hahn, huhn, schmetterling, biene, pinguin",
    birds:
      "vögel, vögeln, möwen, tauben, schwalben, gänse*, enten, schwäne*, schmetterlinge*, glühwürmchen, bienen, spatzen, vogelschwarm*, schwarm",
    fish: "fisch, fische, fischen, hai, haie, wal, wale, delfin*, delphin*, qualle*, schildkröte*, oktopus, krake*, lachs*, orca*, seepferdchen",
    car: "auto, autos, wagen, pkw, lkw, lastwagen*, transporter*, taxi*, bus, busse, bussen, cabrio*, limousine*, sportwagen*, elektroauto*, fahrzeug*, scheinwerfer, lenkrad*, traktor*, krankenwagen*, *wagen, *auto",
    bicycle:
      "fahrrad*, fahrräder*, rad, räder, rennrad*, mountainbike*, motorrad*, motorräder*, roller, skateboard*, lastenrad*",
    train:
      "zug, züge, zügen, lokomotive*, straßenbahn*, tram, u-bahn*, s-bahn*, eisenbahn*, nachtzug*, schnellzug*, güterzug*, regionalzug*, waggon*",
    boat: "boot, boote*, booten, *boot, schiff, schiffe*, *schiff, segelboot*, segelschiff*, yacht*, kanu*, kajak*, fähre*, kutter*, kahn, gondel*",
    airplane: "flugzeug*, flieger, jet, segelflugzeug*, hubschrauber*, helikopter*, heißluftballon*, gleitschirm*",
    drone: "drohne*",
    rocket: "rakete*, startrampe*, raumfähre*",
    spaceship: "raumschiff*, ufo, ufos, satellit*, raumsonde*, raumstation*, fliegende untertasse",
    robot: "roboter*, *roboter, android*, cyborg*, humanoid*",
    lighthouse: "leuchtturm*, leuchttürme*, leuchtfeuer*",
    house:
      "haus, häuser*, häusern, *haus, *häuschen, hütte*, berghütte*, holzhütte*, skihütte*, villa, schloss, schlösser*, burg, burgen, palast*, mühle*, bauernhof*, kirche*, dom, kathedrale*, turm, türme*, brücke*, zelt, zelte, gebäude*",
    tree: "baum, bäume*, bäumen, *baum, eiche*, kiefer, tanne*, fichte*, weide, birke*, linde*, palme*, blatt, blätter*, blättern, ast, äste, zweig*, laub, setzling*",
    flower:
      "blume*, *blume, rose, rosen, tulpe*, sonnenblume*, blüte*, blüten, *blüte, blumenstrauß*, lavendel, orchidee*, mohn, gänseblümchen",
    cup: "tasse*, *tasse, kaffee*, espresso, cappuccino*, tee, teekanne*, becher*, kakao, heiße schokolade, cocktail*",
    bottle:
      "flasche*, *flasche, flakon*, parfum*, parfüm*, wein, weine, sekt, champagner, bier, serum, olivenöl*, honig*, glas honig, trank, whisky*",
    plate:
      "teller*, gericht, gerichte, mahlzeit*, essen, pizza*, pasta, nudeln, sushi*, kuchen*, torte*, brot, brote*, brötchen*, salat*, suppe*, käse*, nachtisch*, keks*, abendessen*, frühstück*, mittagessen, obst, schüssel*, schokolade*, speiseeis, eiskugel*, gebäck*, gemüse*, brezel*, wurst, croissant*",
    phone: "handy*, telefon*, smartphone*, app, apps, tablet*, touchscreen*, benachrichtigung*",
    laptop:
      "laptop*, computer*, rechner, tastatur*, bildschirm*, code, software*, webseite*, website*, server*, tabelle*",
    book: "buch, bücher*, büchern, *buch, roman*, tagebuch*, notizbuch*, brief, briefe*, seite, seiten, manuskript*, postkarte*, landkarte*, fotoalbum*, gedicht*, zeitung*",
    product:
      "produkt*, die uhr, eine uhr, uhren, taschenuhr*, armbanduhr*, gerät, geräte*, verpackung*, kopfhörer*, schuh*, turnschuh*, tasche, taschen, handtasche*, rucksack*, brille*, schmuck*, ring, ringe, kette*, halskette*, diamant*, lippenstift*, kamera, lampe*, möbel*, stuhl, stühle, spielzeug*, kiste*, paket*, gitarre*, geige*, klavier*, kleid, kleider, messer*, koffer*, kerze*, seife*, vase*, skulptur*, gemälde*, werkzeug*, motor*, windrad*, windräder*, solaranlage*, batterie*, münze*",
    shape: "logo*, schriftzug*, kugel*, würfel*, kreis*, symbol*, icon*, slogan*, infografik*, diagramm*",
  },
  times: {
    dawn: "morgendämmerung, morgengrauen, sonnenaufgang*, sonne geht auf, tagesanbruch, erstes licht, ersten licht, vor sonnenaufgang",
    morning: "morgen, morgens, morgenlicht, vormittag*, frühstück*, am frühen morgen, wacht auf, wecker*",
    day: "tag~, tags~, mittag*, nachmittag*, tageslicht, sonnig*, blauer himmel, blauem himmel, sommer*~",
    "golden-hour":
      "goldene stunde, goldenen stunde, sonnenuntergang*, sonne geht unter, abendsonne, goldenes licht, goldenem licht, untergehende sonne",
    dusk: "abenddämmerung, dämmerung, abend, abends, abendlich*, feierabend, blaue stunde, blauen stunde, einbruch der dunkelheit",
    night:
      "nacht, nächte*, nachts, nächtlich*, mitternacht*, mondlicht*, mondschein*, mond, sterne, sternen, sternenhimmel*, sternenklar*, neon*~, feuerwerk*~, nordlicht*, lagerfeuer~",
  },
  weathers: {
    clear: "blauer himmel, blauem himmel, klarer himmel, klarem himmel, sonnig*, sonnenschein, wolkenlos*",
    cloudy: "bewölkt*, wolken, wolkig*, bedeckt*, grauer himmel, grauem himmel",
    rain: "regen*, regnet, regnerisch*, schauer, nieselregen, regenschirm*, pfütze*, regentropfen",
    snow: "schnee*, verschneit*, schneit, flocken, schneeflocke*, winter*~",
    fog: "nebel*, neblig*, dunst*, dunstig*",
    storm: "sturm*, stürme*, stürmisch*, gewitter*, blitz*, donner*, orkan*, tornado*, unwetter*",
    wind: "wind, winde*, windig*, brise*, böe*, böen, drachen steigen",
  },
  moods: {
    calm: "ruhig*, ruhe, friedlich*, gelassen*, still, stille*, sanft*, langsam*, leise, entspann*, meditativ*, beruhigend*, minimalistisch*, besinnlich*, gemütlich*",
    hopeful:
      "hoffnung*, hofft, hoffen, inspirier*, optimis*, traum*, träum*, warmherzig*, zukunft, vertrauen, neuanfang*, ermutig*, berührend*, herzlich*",
    joyful:
      "freude*, freut, fröhlich*, glücklich*, glück, lach*, lächel*, feier, feiern, feiert, party, geburtstag*, heiter*, lustvoll*, jubel*",
    energetic:
      "energie*, energisch*, schnell*, dynamisch*, action, rennen, rennt, sprint*, explosiv*, sport*, kraftvoll*, adrenalin*, mitreißend*, tanz*, temporeich*",
    dramatic:
      "dramatisch*, episch*, heldenhaft*, majestätisch*, schlacht*, gewaltig*, spektakulär*, kampf*, kämpf*, schicksal*, triumph*, drama",
    mysterious:
      "geheimnis*, mysteriös*, mysterium, seltsam*, unheimlich*, magie, magisch*, rätsel*, surreal*, geist, geister*, traumhaft*, verborgen*, zauber*",
    melancholy:
      "melanchol*, traurig*, trauer*, einsam*, allein*, nostalg*, sehnsucht*, abschied*, erinnerung*, träne*, weint, weinen, vergessen*, wehmut*, wehmütig*, verlassen*",
    tense:
      "spannung*, spannend*, angespannt*, thriller*, gefahr*, gefährlich*, angst*, ängst*, horror*, panik*, verfolgung*, flucht*, bedroh*, stress*, überfordert*, hektisch*, krimi*",
    romantic:
      "romanti*, liebe, lieben, verliebt*, kuss, küsse*, küssen, küsst, hochzeit*, leidenschaft*, zärtlich*, umarm*, flitterwochen, braut*",
    luxurious:
      "luxus*, luxuriös*, elegan*, premium*, edel, edle*, exklusiv*, glamour*, raffiniert*, samt*, seide*, hochwertig*, prestige*, juwel*",
    technological:
      "technolog*, technik*, futuristisch*, digital*, science-fiction, cyberpunk, künstliche intelligenz, ki, innovati*, smart*, intelligent*, daten, software*, hightech*, roboter*, startup*, neon*, hologramm*",
    playful:
      "verspielt*, lustig*, humor*, komisch*, komödie*, witzig*, frech*, süß*, albern*, spielt, spielen, spiel, niedlich*, streich*, kätzchen, welpe*",
  },
};
