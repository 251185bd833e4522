import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const es: PictureWords = {
  settings: {
    mountains:
      "montaña*, cumbre*, pico nevado, picos, sierra*, andes, alpes, acantilado*, volcán*, volcanes, valle, valles, cordillera*, montañis*~, escalador*~, senderis*~",
    forest: "bosque*, selva*, jungla*, cascada*, pinar*, arboleda*, bambú!",
    countryside:
      "campo, campos, pradera*, granja*, viñedo*, huerto*, pueblo*, aldea*, colina*, jardín*, jardines, parque*, río, ríos, lago*, arroyo*, pícnic, granjer*~, agricultor*~, abeja*~, boda*~, invernadero*, rural*!, sabana",
    city: "ciudad*, metrópoli*, rascacielos, azotea*, tejado*, urban*!, puente*, madrid, barcelona, parís, tokio, aeropuerto*, estación, andén*, iglesia*, catedral*, plaza mayor, plaza, mezquita*",
    street:
      "calle*, callejón*, acera*, avenida*, carretera*, autopista*, cruce*, tráfico!, estacionamiento*, túnel*, metro, barrio*, maratón~, repartidor*~",
    ocean:
      "océano*, mar, mares, ola!, olas!, puerto, puertos, marea*!, mediterráneo, atlántico, muelle*, fiordo*, faro~, pescador*~, marinero*~, velero*~",
    beach: "playa*, orilla*, costa, costas, arena!, isla*, surfista*~, laguna, gaviotas~",
    desert: "desierto*, desértic*!, duna*, sahara, sáhara, oasis, cañón, cactus!, camello*~",
    snowfield:
      "nevado*!, nevada*!, glaciar*, ártico, antártid*, tundra, pista de esquí, esquí*, esquia*, iceberg*!, polo norte",
    space:
      "espacio, galaxia*, planeta*, órbita*, cosmos, cósmic*, marte, nebulosa*, universo, estación espacial, astronauta*~, nave espacial~, naves espaciales~, lunar, saturno",
    underwater:
      "bajo el agua, bajo el mar, submarin*, coral!, corales!, arrecife*, fondo marino, buzo*~, buce*~, acuario*, piscina~, ballena*~, medusa*~",
    kitchen:
      "cocina, cocinas, horno*!, fogón!, fogones!, encimera*!, cociner*~, chef*~, receta*~, amasa~, masa~, sartén!, cacerola*!",
    "living-room":
      "salón, sala de estar, sofá*!, chimenea!, dormitorio*, habitación*, cama!, camas!, apartamento*, piso, sillón*!, hogar*, casa~, pasillo*, ático, baño, hotel, comedor*, abuela~",
    office:
      "oficina*, escritorio*!, sala de reuniones, reunión*, aula*, escuela*, colegio*, biblioteca*, laboratorio*, hospital*, clínica*, universidad*, profesor*~, maestr*~, estudiante*~, médic*~, enfermer*~, software~, desarrollador*~",
    workshop:
      "sala de máquinas, dentro de la máquina, interior de la máquina, engranaje*!, pistón*!, compresor*!, taller*, banco de trabajo!, garaje*, fábrica*, fragua, almacén, almacenes, cadena de montaje, artesan*~, carpinter*~, alfarer*~, herrer*~, mecánic*~, relojer*~, costurer*~, sastre~, astillero*",
    shop: "tienda*, mercado*, panadería*, café~, en el café, en un café, cafetería*, restaurante*, floristería*, librería*, supermercado*, bar, bares, boutique*, escaparate*!, mostrador*!, cliente*~, camarer*~, panader*~, taberna*",
    stage:
      "escenario*, concierto*, teatro*, estadio*, ópera*, festival*, discoteca*, pista de baile, circo, focos!, músic*~, cantante*~, orquesta*~, bailarina*~, museo*, galería*, desfile*, pasarela, flamenco~",
    studio: "estudio*, fondo blanco, fondo negro, fondo liso, pedestal*!, gimnasio*, yoga~, bailar*~",
    abstract: "abstract*!, geométric*!, partículas!, tipografía*, caleidoscop*, degradado*, formas!",
  },
  subjects: {
    person:
      "nieta, nieto, hombre, mujer, persona, alguien, chica, chico, madre, padre, mamá, papá, abuela, abuelo, hermana, hermano, hija, hijo, esposa, esposo, marido, adolescente*, atleta*, corredor*, senderis*, escalador*, montañis*, chef*, cociner*, panader*, camarer*, granjer*, agricultor*, pescador*, marinero*, médic*, doctor*, enfermer*, profesor*, maestr*, estudiante, científic*, ingenier*, desarrollador*, diseñador*, artista*, pintor*, alfarer*, carpinter*, artesan*, herrer*, mecánic*, relojer*, músico, cantante*, guitarrista*, pianista*, violinista*, bailar*, surfista*, buzo*, astronauta*, piloto*, conductor*, repartidor*, ciclista*, jardiner*, florista*, viajer*, turista, desconocid*, héroe*, heroína*, rey, reina, caballero, detective*, soldado, bombero*, fotógraf*, escritor*, vaquero*, anciano, anciana, señor, señora, novia, novio, joven, silueta, guardián*, farero*, costurer*, sastre, cliente",
    child: "niño*, niña*, bebé*, crío*, chiquill*, escolar*",
    couple:
      "dos mujeres, dos hombres, pareja*, enamorados, amantes, recién casados, novios, dos amigos, dos amigas, padres, dos hermanas, dos hermanos, boda~, gemel*",
    crowd:
      "mujeres, hombres, señoras, multitud*, público, gente, amigos, amigas, familia*, equipo, equipos, aficionados, invitados, clientes, peatones, pasajeros, vecinos, bailarines, estudiantes, trabajadores, empleados, espectadores, orquesta, coro, turistas, colegas",
    hands: "mano, manos, dedo, dedos, puño*, palma de, palmas",
    dog: "perro, perros, perra, perrit*, cachorro*, labrador*, golden retriever*, lobo*, zorro*",
    cat: "gato, gatos, gata, gatit*, león, leones, tigre*, leopardo*, pantera*",
    horse:
      "caballo*, yegua*, poni, ponis, potro*, unicornio*, cebra*, ciervo*, vaca*, burro*, toro, toros, elefante*, camello*",
    bird: "pájaro, águila, búho, loro, cisne, colibrí, halcón, cuervo, gorrión, pato, garza, gallo, gallina, mariposa, abeja, pingüino",
    birds:
      "pájaros, aves, gaviotas, palomas, golondrinas, gansos, patos, cisnes, mariposas, luciérnagas, abejas, gorriones, bandada*",
    fish: "pez, peces, pescado, tiburón*, ballena*, delfín, delfines, medusa*, tortuga*, pulpo*, salmón, orca*",
    car: "coche*, carro, carros, auto, autos, automóvil*, camión, camiones, camioneta*, furgoneta*, taxi*, autobús, autobuses, limusina*, descapotable*, vehículo*, faros del coche, volante, tractor*, ambulancia*",
    bicycle: "bicicleta*, bici, bicis, moto, motos, motocicleta*, patinete*, monopatín*",
    train: "tren, trenes, locomotora*, tranvía*, vagón, vagones, ferrocarril*",
    boat: "barco*, velero*, buque*, yate*, canoa*, kayak*, ferry*, barca*, lancha*, nave de vela, góndola*, bote, botes",
    airplane: "avión, aviones, avioneta*, planeador*, helicóptero*, globo aerostático, globos aerostáticos, parapente*",
    drone: "dron, drones, drone",
    rocket: "cohete*, plataforma de lanzamiento, transbordador espacial",
    spaceship:
      "nave espacial, naves espaciales, platillo volante, ovni*, satélite*, sonda espacial, estación espacial, nave, naves",
    robot: "robot*, androide*, cíborg*, humanoide*, brazo robótico",
    lighthouse: "faro",
    house:
      "casa, casas, cabaña*, chalet*, villa, castillo*, mansión*, choza*, palacio*, molino*, granja, iglesia*, catedral*, torre*, puente*, edificio*, tienda de campaña",
    tree: "árbol*, árboles, roble*, pino, pinos, olivo*, sauce*, cerezo*, palmera*, hoja, hojas, rama, ramas, brote*",
    flower: "flor, flores, rosa, rosas, tulipán*, girasol*, pétalo*, ramo, lavanda, orquídea*, amapola*, margarita*",
    cup: "taza de café, tazas de café, taza*, café caliente, café recién hecho, espresso, té, tetera*, chocolate caliente, capuchino*, cóctel*, granos de café, mate",
    bottle:
      "botella*, perfume*, frasco*, vino*, champán, cerveza*, sérum, aceite de oliva, loción, miel, tarro*, poción*, tequila",
    plate:
      "plato*, comida*, pizza*, pasta, fideos, sushi*, paella*, tarta*, pastel*, pan, panes, ensalada*, sopa*, taco, tacos, queso*, postre*, galleta*, cena, desayuno, almuerzo, fruta*, cuenco*, chocolate, helado*, verdura*, tortilla*, churro*, tapas",
    phone:
      "teléfono*, móvil, móviles, celular*, smartphone*, aplicación*, app, apps, tableta*, pantalla táctil, notificación*",
    laptop:
      "ordenador*, computador*, portátil*, teclado*, pantalla*, código, software, sitio web, página web, servidor*",
    book: "libro*, novela*, diario, cuaderno*, carta, cartas, página*, manuscrito*, postal, postales, mapa*, álbum de fotos, poema*, periódico*",
    product:
      "producto*, reloj, relojes, dispositivo*, aparato*, embalaje*, auriculares, zapato*, zapatilla*, bolso*, mochila*, gafas, joya*, anillo*, collar*, diamante*, pintalabios, cámara, lámpara*, mueble*, silla*, juguete*, caja*, paquete*, guitarra*, violín*, piano, vestido*, cuchillo*, maleta*, vela encendida, velas, jabón*, jarrón*, escultura*, cuadro*, herramienta*, motor*, aerogenerador*, panel solar, batería, moneda*",
    shape:
      "logo*, logotipo*, forma geométrica, esfera*, cubo*, círculo*, símbolo*, icono*, eslogan, infografía*, gráfico*",
  },
  times: {
    dawn: "amanecer*, alba, aurora, salida del sol, sale el sol, madrugada, primera luz, primeras luces",
    morning: "por la mañana, mañana, mañanas, desayuno, despierta*, despertador",
    day: "día~, días~, mediodía, tarde~, pleno sol, solead*, cielo azul, verano~",
    "golden-hour": "hora dorada, atardecer*, puesta de sol, puesta del sol, se pone el sol, luz dorada, ocaso",
    dusk: "anochecer*, crepúsculo, hora azul, al caer la tarde, cae la tarde",
    night: "noche*, medianoche, luz de la luna, luna, estrellas, estrellad*, nocturn*, neón*~, fuegos artificiales~",
  },
  weathers: {
    clear: "cielo azul, cielo despejado, despejado, solead*, pleno sol",
    cloudy: "nublad*, nubes, cielo gris, nuboso",
    rain: "lluvia*, lluvios*, llueve, aguacero*, llovizna*, paraguas, charco*",
    snow: "nieve*, nevado*, nevada*, copos, nevando, ventisca*, invierno~",
    fog: "niebla*, neblina*, bruma*, brumos*",
    storm: "tormenta*, tempestad*, relámpago*, trueno*, rayos, huracán*, tornado*",
    wind: "viento*, ventos*, brisa*, ráfaga*, cometa",
  },
  moods: {
    calm: "calma, tranquil*, sereno, serena, serenidad, paz, pacífic*, suave*, lento, lenta, lentamente, silencio*, relajante*, relajad*, minimalista*, quietud",
    hopeful:
      "esperanza*, inspira*, optimis*, sueñ*, soñar, cálid*, futuro, confianza, renac*, emotiv*, conmovedor*, ilusión",
    joyful: "alegr*, feliz, felices, felicidad, risa*, ríe*, sonri*, fiesta*, cumpleaños, celebra*, divertid*",
    energetic:
      "energétic*, energía, rápid*, veloz*, dinámic*, acción, carrera*, sprint*, explosiv*, deport*, vibrante*, potente*, adrenalina, baile*, bail*, ritmo rápido",
    dramatic:
      "dramátic*, épic*, grandios*, heroic*, majestuos*, batalla*, espectacular*, combate*, destino, triunf*, lucha*",
    mysterious: "misterio*, secreto*, extrañ*, magia, mágic*, enigm*, surrealista*, fantasma*, oníric*, ocult*",
    melancholy:
      "melancol*, triste*, solitari*, soledad, solo, sola, nostalg*, despedida*, adiós, recuerdo*, lágrima*, llora*, duelo, olvidad*, abandonad*",
    tense:
      "tens*, suspense, suspenso, thriller, peligr*, miedo*, terror*, ansi*, persecución*, pánico, amenaza*, estrés, agobia*, huida, urgente*, crimen",
    romantic:
      "romántic*, amor, amores, enamorad*, beso*, besa*, boda*, pasión*, ternura, abrazo*, luna de miel, aniversario*",
    luxurious:
      "lujo*, elegan*, premium, refinad*, glamour, glamur*, sofisticad*, exclusiv*, alta costura, terciopelo, seda, prestigio, joyería",
    technological:
      "tecnol*, futurista*, digital*, ciencia ficción, cyberpunk, inteligencia artificial, ia, innova*, inteligente*, datos, software, robot*, startup*, neón*, holograma*",
    playful:
      "juguet*, gracios*, humor*, cómic*, comedia*, travies*, adorable*, juega*, jugar, juego, simpátic*, cachorro*, gatit*",
  },
};
