import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const fr: PictureWords = {
  settings: {
    mountains:
      "montagne*, sommet*, pic enneigé, alpes, alpin*!, falaise*, volcan*, vallée*, crête*, pyrénées, randonneu*~, alpiniste*~",
    forest: "forêt*, bois de, les bois, sous-bois, jungle*, cascade*, clairière*, bosquet, pins!, bambou*!",
    countryside:
      "campagne, champ, champs, prairie*, ferme, fermes, vigne, vignes, vignoble*, verger*, village*, colline*, jardin*, parc, parcs, rivière*, lac, lacs, étang, ruisseau, potager, pique-nique, agriculteur*~, fermier*~, abeille*~, serre, mariage~, savane",
    city: "ville*, métropole*, gratte-ciel, toits, toit, urbain*!, pont, ponts, paris, londres, tokyo, aéroport*, gare, quai de gare, église*, cathédrale*, place du village, mosquée*, quartier",
    street:
      "rue, rues, ruelle*, trottoir*, avenue*, boulevard*, route*, autoroute*, carrefour*, circulation!, parking, tunnel, métro, marathon~, livreu*~",
    ocean:
      "océan*, mer, mers, vague!, vagues!, port, ports, marée*!, au large, méditerranée, atlantique, quai, quais, fjord*, phare~, pêcheur*~, marin~, marins~, voilier~",
    beach: "plage*, rivage*, côte, côtes, littoral, sable!, île, îles, lagon, surfeu*~, bord de mer, dunes de sable~",
    desert: "désert, déserts, désertique*!, dune, dunes, sahara, oasis, canyon*, cactus!, chameau*~",
    snowfield:
      "enneigé*!, glacier*, arctique, antarctique, banquise, toundra, piste de ski, ski, skieu*, iceberg*!, patinoire, pôle nord",
    space:
      "espace, galaxie*, planète*, orbite, cosmos, cosmique*, mars, nébuleuse*, univers, station spatiale, astronaute*~, vaisseau*~, lunaire, saturne",
    underwater:
      "sous l'eau, sous-marin*, corail!, coraux!, récif*, fonds marins, fond de l'océan, plongeu*~, plongée~, aquarium*, piscine~, baleine*~, méduse*~",
    kitchen:
      "cuisine, cuisines, fourneau*!, four!, plan de travail!, cuisinier*~, cuisinière*~, chef~, cheffe~, recette*~, pétrit~, pâte~, poêle!, casserole*!",
    "living-room":
      "salon, salons, canapé*!, cheminée!, chambre*, lit!, appartement*, fauteuil*!, maison~, chez elle, chez lui, couloir, grenier, salle de bain*, hôtel, salle à manger, grand-mère~",
    office:
      "bureau*, salle de réunion*, open space, classe*, école*, bibliothèque*, laboratoire*, hôpital*, clinique*, université*, professeur*~, étudiant*~, médecin*~, infirmi*~, logiciel*~, développeu*~, réunion*",
    workshop:
      "salle des machines, machinerie, à l'intérieur de la machine, dans la machine, engrenage*!, piston*!, compresseur*!, atelier*, établi!, garage*, usine*, fabrique*, forge, entrepôt*, chaîne de montage, artisan*~, menuisi*~, poti*~, forgeron*~, mécanicien*~, horloger*~, couturi*~, chantier naval",
    shop: "boutique*, magasin*, marché, marchés, boulangerie*, café~, au café, un café de, terrasse de café, cafés~, restaurant*, épicerie*, fleuriste*, librairie*, supermarché*, bistrot*, bar, comptoir!, vitrine*!, client*~, serveu*~, boulang*~",
    stage:
      "scène de théâtre, sur scène, sur la scène, concert*, théâtre*, stade*, opéra*, festival*, boîte de nuit, piste de danse, cirque, projecteurs!, musicien*~, chanteu*~, orchestre*~, danseuse étoile~, musée*, galerie*, défilé*",
    studio:
      "studio*, fond blanc, fond noir, fond uni, piédestal!, socle!, packshot*, plateau tournant, gymnase, yoga~, danseu*~",
    abstract: "abstrait*!, géométrique*!, particules!, typographie, kaléidoscope*, dégradé*, formes!",
  },
  subjects: {
    person:
      "petite-fille, petit-fils, homme, femme, personne, quelqu'un, fille, mère, père, maman, papa, grand-mère, grand-père, soeur, sœur, frère, fils, mari, épouse, adolescent*, athlète*, coureu*, randonneu*, alpiniste*, chef, cheffe, cuisinier, cuisinière, boulanger, boulangère, serveu*, agriculteur, agricultrice, fermier, fermière, pêcheur, pêcheurs, marin, médecin, infirmi*, professeur*, étudiant, étudiante, ingénieur*, développeu*, artiste*, peintre*, poti*, menuisi*, artisan, artisane, forgeron, mécanicien*, horloger*, musicien, musicienne, chanteu*, pianiste*, violoniste*, danseu*, surfeu*, plongeu*, astronaute*, pilote*, conducteur, livreu*, cycliste*, jardini*, fleuriste*, voyageu*, touriste, inconnu*, héros, roi, reine, chevalier, détective, soldat, pompier*, photographe*, écrivain*, gardien, gardienne, silhouette, dame, monsieur, vieil homme, vieille femme, jeune femme, jeune homme, client, cliente, couturi*, libraire*, mariée, marié",
    child: "enfant, enfants, bébé*, petit garçon, petite fille, garçon, garçons, gamin*, écolier*, écolière*",
    couple:
      "deux femmes, deux hommes, couple*, amoureux, amants, jeunes mariés, deux amis, deux amies, parents, deux soeurs, deux frères, mariage~, jumeaux, jumelles",
    crowd:
      "femmes, hommes, foule*, public, gens, amis, amies, famille*, équipe*, supporters, invités, clients, passants, passagers, villageois, habitants, danseurs, étudiants, ouvriers, employés, spectateurs, orchestre, choeur, voisins, collègues, touristes",
    hands: "main, mains, doigt, doigts, poing, paume*",
    dog: "chien, chiens, chienne, chiot*, labrador*, golden retriever*, loup, loups, renard*, teckel, caniche*",
    cat: "chat, chats, chatte, chaton*, lion, lions, tigre*, léopard*, panthère*",
    horse:
      "cheval, chevaux, poney*, jument, poulain*, licorne*, zèbre*, cerf*, biche*, vache*, âne, éléphant*, chameau*",
    bird: "oiseau, aigle, hibou, chouette, perroquet, cygne, colibri, faucon, corbeau, moineau, canard, héron, coq, poule, papillon, abeille, pingouin, manchot",
    birds:
      "oiseaux, mouettes, goélands, pigeons, hirondelles, oies, canards, cygnes, papillons, lucioles, abeilles, moineaux, volée",
    fish: "poisson*, requin*, baleine*, dauphin*, méduse*, tortue*, pieuvre*, saumon*, hippocampe*, orque*",
    car: "voiture*, automobile*, auto, camion*, camionnette*, taxi*, bus, autocar, limousine*, décapotable*, berline*, véhicule*, phares de voiture, volant, tracteur*, ambulance*, embouteillage*",
    bicycle: "vélo*, bicyclette*, moto, motos, scooter*, trottinette*, vtt, planche à roulettes",
    train: "train*, tgv, locomotive*, tramway*, métro, wagon*, rails",
    boat: "bateau*, voilier*, navire*, yacht*, canoë*, kayak*, ferry*, barque*, paquebot*, chalutier*, péniche*, gondole*",
    airplane: "avion*, hydravion*, jet privé, planeur*, hélicoptère*, montgolfière*, parapente*",
    drone: "drone*",
    rocket: "fusée*, pas de tir, navette spatiale",
    spaceship:
      "vaisseau spatial, vaisseaux spatiaux, vaisseau*, soucoupe*, ovni*, satellite*, sonde spatiale, station spatiale",
    robot: "robot*, androïde*, cyborg*, humanoïde*, bras robotisé*",
    lighthouse: "phare",
    house:
      "maison, maisons, cabane*, chalet*, villa*, château*, manoir*, hutte*, tente*, palais, moulin*, ferme, église*, cathédrale*, tour, pont, immeuble*",
    tree: "arbre*, chêne*, sapin*, olivier*, saule*, cerisier*, palmier*, feuille*, feuillage, branche*, pousse",
    flower: "fleur*, rose, roses, tulipe*, tournesol*, pétale*, bouquet*, lavande, orchidée*, coquelicot*, marguerite*",
    cup: "tasse de café, tasses de café, tasse*, café noir, espresso, thé, théière*, mug*, chocolat chaud, cappuccino*, cocktail*, grains de café",
    bottle:
      "bouteille*, parfum*, flacon*, vin, vins, champagne, bière*, sérum, huile d'olive, gourde*, lotion*, miel, bocal, pot de miel, potion*",
    plate:
      "assiette*, plat, plats, repas, pizza*, pâtes, nouilles, sushi*, gâteau*, pain, pains, baguette*, croissant*, salade*, soupe*, fromage*, dessert*, biscuit*, dîner, déjeuner, petit-déjeuner, nourriture, fruits, bol, chocolat, glace, pâtisserie*, légumes, crêpe*",
    phone:
      "téléphone*, smartphone*, portable, appli, applis, application, application mobile, tablette*, écran tactile, notification*",
    laptop: "ordinateur*, clavier*, écran, écrans, code, logiciel*, site web, tableau de bord, serveur informatique",
    book: "livre, livres, roman, romans, journal, carnet*, cahier*, lettre*, page, pages, manuscrit*, carte postale, carte du monde, album photo, poème*",
    product:
      "produit*, montre, montres, appareil*, gadget*, emballage*, casque audio, écouteurs, chaussure*, basket, baskets, sac, sac à main, sac à dos, lunettes, bijou*, bague, collier*, diamant*, rouge à lèvres, caméra, lampe*, meuble*, chaise*, jouet*, boîte*, colis, horloge*, guitare*, violon*, piano, robe, robes, couteau*, valise*, bougie*, savon*, vase*, sculpture*, tableau, outil*, moteur*, éolienne*, panneau solaire, batterie, pièce de monnaie",
    shape: "logo*, forme, formes, sphère*, cube*, cercle*, symbole*, icône*, slogan*, infographie*, graphique*",
  },
  times: {
    dawn: "aube, lever du soleil, lever du jour, point du jour, aurore, soleil se lève, petit jour",
    morning: "matin*, petit-déjeuner, matinée*, réveil, se réveille",
    day: "jour~, journée~, midi, après-midi, plein soleil, ensoleillé*, ciel bleu, été~",
    "golden-hour":
      "heure dorée, coucher du soleil, coucher de soleil, couchers de soleil, soleil couchant, soleil se couche, lumière dorée, fin d'après-midi",
    dusk: "crépuscule, soir, soirs, soirée*, tombée de la nuit, heure bleue, nuit tombe",
    night: "nuit*, minuit, clair de lune, lune, étoiles, étoilé*, nocturne*, néon*~, feu d'artifice~, feux d'artifice~",
  },
  weathers: {
    clear: "ciel bleu, ciel clair, ensoleillé*, plein soleil, grand soleil, sans nuage*",
    cloudy: "nuageu*, nuages, couvert, ciel gris, grisaille",
    rain: "pluie*, pluvieu*, averse*, pleut, bruine, parapluie*, flaque*, gouttes de pluie",
    snow: "neige*, enneigé*, flocon*, tempête de neige, hiver~",
    fog: "brouillard*, brume*, brumeu*",
    storm: "tempête*, orage*, orageu*, éclair, éclairs, tonnerre, foudre, ouragan*, tornade*",
    wind: "vent, vents, venteu*, brise*, rafale*, bourrasque*, cerf-volant",
  },
  moods: {
    calm: "calme*, paisible*, serein*, sérénité, tranquille*, doux, douce, doucement, lent, lente, lentement, silence, silencieu*, apaisant*, minimaliste*, intime et calme, quiétude",
    hopeful:
      "espoir*, espère*, inspir*, optimis*, rêve*, chaleureu*, avenir, confiance, renaissance, encourage*, émouvant*, émerveill*",
    joyful:
      "joie, joies, joyeu*, heureu*, bonheur, rire*, rit, rient, sourire*, sourit, fête*, anniversaire*, gai, gaie, éclat de rire",
    energetic:
      "énergique*, énergie, rapide*, vite, dynamique*, action, course, sprint*, explosi*, sport*, vibrant*, puissan*, adrénaline, danse*, rythmé*",
    dramatic:
      "dramatique*, épique*, grandiose*, héroïque*, majestueu*, bataille*, spectaculaire*, combat*, destin, triomphe*, lutte*",
    mysterious:
      "mystère*, mystérieu*, secret*, étrange*, inconnu, magie, magique*, énigm*, surréalis*, fantôme*, onirique*, caché*",
    melancholy:
      "mélancoli*, triste*, solitaire*, solitude, seul, seule, nostalgi*, adieu*, souvenir*, larme*, pleure*, deuil, oublié*, regret*, abandonné*",
    tense:
      "tendu*, tension, suspense, thriller, danger*, peur*, horreur, anxi*, angoiss*, poursuite*, panique*, menace*, stress*, débordé*, fuite, urgent*, crime*",
    romantic:
      "romantique*, amour, amours, amoureu*, baiser*, embrass*, mariage*, passion*, tendresse, rendez-vous galant, lune de miel, saint-valentin",
    luxurious:
      "luxe*, luxueu*, élégan*, premium, raffiné*, glamour, sophistiqué*, haut de gamme, haute couture, velours, soie, prestige, champagne, joaillerie",
    technological:
      "technolog*, futuriste*, numérique*, science-fiction, cyberpunk, intelligence artificielle, ia, innovation*, innovant*, intelligent*, données, logiciel*, high-tech, robot*, startup*, néon*, hologramme*",
    playful:
      "ludique*, drôle*, humour, comique*, comédie*, amusant*, espiègle*, mignon*, rigolo*, farce*, joue, jouent, jouer, jeu, farfelu*, chaton*, chiot*",
  },
};
