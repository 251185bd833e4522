import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const es: FilmWords = {
  functionWords:
    "el, de, los, las, una, es, y, en, con, por, para, del, al, ella, su, sus, que, un, se, lo, muy, más, pero, cuando, mientras, hacia, desde, sobre, está, están, nosotros, la",
  negations: "sin, ningún, ninguna, nunca, ni, nada de, no hay",
  negationsAfter: "",
  pronouns: "él, ella, ellos, ellas, le, les, su, sus",
  thingPronouns: "",
  determiners:
    "un, una, el, la, los, las, su, sus, nuestro, nuestra, mi, este, esta, dos, tres, cuatro, unos, unas, cada, al, del",
  framings: {
    establishing:
      "plano general de situación, vista aérea, toma aérea, plano de situación, gran plano general, vista de dron",
    wide: "plano general, plano abierto, gran angular, panorámica general",
    medium: "plano medio, plano americano, por encima del hombro",
    "close-up": "primer plano, plano cerrado, primerísimo plano",
    insert: "plano detalle, inserto, macro, detalle de, detalles de",
  },
  moves: {
    static: "plano fijo, cámara fija, estático",
    "pan-left": "paneo a la izquierda, panorámica a la izquierda",
    "pan-right": "paneo, panorámica, paneo a la derecha",
    "tilt-up": "tilt hacia arriba, inclinación hacia arriba",
    "tilt-down": "tilt hacia abajo, inclinación hacia abajo",
    "dolly-in": "dolly in, acercamiento, zoom in, la cámara se acerca, travelling de acercamiento",
    "dolly-out": "dolly out, alejamiento, zoom out, la cámara se aleja, la cámara retrocede",
    "truck-left": "travelling a la izquierda",
    "truck-right": "travelling, travelling lateral, la cámara sigue, seguimos a",
    "crane-up": "plano de grúa, grúa, la cámara se eleva, la cámara sube",
    "crane-down": "la cámara desciende, la cámara baja",
    orbit: "órbita alrededor, la cámara gira alrededor, plano circular, 360",
    handheld: "cámara en mano, cámara al hombro",
  },
  cues: {
    travel:
      "camina*, corre*, corriendo, conduc*, navega*, vuela*, viaja*, persigue*, cruza*, sube, escala*, pasea*, pedalea*, nada, galopa*, avanza*, recorre*, rueda*, cabalga*, atraviesa*, llega, llegan",
    emotion:
      "sonrí*, sonri*, ríe*, risa*, llora*, lágrima*, rostro*, cara, caras, ojos, mirada*, mira, miran, suspira*, abraza*, escucha*, respira*, sorprendid*, preocupad*, orgullos*, cansad*, espera, esperan, sueña*, piensa*, besa*",
    handwork:
      "mano, manos, dedo, dedos, vierte*, sirve*, amasa*, corta*, remueve*, cose*, pinta*, dibuja*, escribe*, teclea*, pulsa*, pule*, abre la caja, recoge*, ensambla*, repara*, bate, dobla*, gira la llave, planta*, pela*, cepilla*, martilla*, ata, cuenta*, enciende*, muele*, vapor, talla*, teje*, desliza*, firma*",
    reveal:
      "revela*, aparece*, surge*, descubre*, emerge*, se abre*, de repente, amanece, despega*, florece*, se ilumina*, se enciende*, despierta*",
    speech: "dice, dicen, pregunta, susurra, grita, responde, canta, explica, voz en off, narrador, cuenta que",
    ending:
      "fin, fundido a negro, plano final, último plano, logo, logotipo, adiós, desaparece, por fin, finalmente, eslogan",
  },
  arc: {
    problem:
      "problema*, difícil*, pierd*, perder, demasiado lento, agobiad*, caos, olvid*, estrés, complicad*, hart*, interminable*, desperdici*",
    idea: "presentamos, descubre, conoce, solución*, nuestra aplicación, nuestra app, gracias a, imagina, nueva forma, hemos creado, creamos, simplemente, automáticamente, con un toque",
    proof:
      "clientes, usuarios, equipos, %, por ciento, resultados, más rápido, ahorra*, premi*, miles, millones, opiniones, empresas",
    call: "prueba, pruébalo, regístrate, empieza, descarga*, únete, visita, compra, pide, hoy, ahora mismo, más información, reserva, .es, .com, gratis",
  },
  timePassing:
    "más tarde, al día siguiente, después, mientras tanto, años después, horas después, esa noche, pasa el tiempo, pasan los años, cae la noche, luego",
  sceneLabels: "escena, secuencia, capítulo, acto, parte",
  shotLabels: "plano, toma",
  notes: {
    audience: "público, audiencia, público objetivo, destinatarios",
    tone: "tono, ambiente, atmósfera, emoción, sensación",
    style: "estilo, estilo visual, estética, luz, iluminación, colores, paleta, referencias, inspiración",
    music: "música, sonido, banda sonora",
    voice: "voz en off, voz, narrador, narración, locución",
    message: "mensaje, mensaje clave, objetivo",
    endline: "lema, eslogan, llamada a la acción",
    title: "título, proyecto, nombre",
    ignored:
      "duración, formato, relación de aspecto, presupuesto, resolución, idioma, plataforma, cliente, fecha, nota, notas, sinopsis, historia, concepto, descripción, guion, guión",
  },
  guidance:
    "la película debe, el vídeo debe, el video debe, evita, evitar, usa, usar, utiliza, todo debe, al estilo de, inspirado en, debe ser, queremos que, dirigido a, que sea",
  topics:
    "el tono, el ambiente, la atmósfera, el estilo, la música, el sonido, el público, la audiencia, los colores, la luz, el ritmo, el mensaje",
  linking:
    "es, son, está, están, debe, deben, debería, deberían, será, serán, tiene que, tienen que, sea, sean, puede, pueden, de la película, del vídeo, del video, objetivo",
  craft: "planos, música, luz, colores, cámara, montaje, contraste, grano, diálogo, diálogos",
  request: requestPattern({
    commands:
      "crea|crear|haz|hacer|hazme|produce|genera|rueda|quiero|quisiera|queremos|necesito|necesitamos|muestra|imagina|realiza",
    articles: "una?|el|la|nuestro|nuestra|mi|este|esta",
    nouns:
      "película|vídeo|video|clip|cortometraje|corto|anuncio|spot|tráiler|teaser|animación|documental|historia|comercial|vídeo musical|retrato|film|filme|secuencia",
    of: "de",
    links:
      "sobre|de|del|para|que muestra|que muestre|donde|con|en el que|en la que|acerca de|que presenta|que cuenta|mostrando|presentando|protagonizad[oa] por",
  }),
  honorifics:
    "sr, sra, srta, señor, señora, señorita, don, doña, doctor, doctora, dr, dra, profesor, profesora, capitán, rey, reina, príncipe, princesa, tío, tía, abuela, abuelo, chef, san, santa",
  naming: "llamado, llamada, se llama, de nombre, conocido como, conocida como",
  narrator: "voz en off, narrador, narradora, narración, locutor, off",
  acts: {
    arrival: ["Llegada", "Llegamos", "Primera mirada"],
    detail: ["De cerca", "Más cerca", "Detalle"],
    life: ["La vida", "Un momento", "La vida sigue"],
    turn: ["El giro", "Algo cambia", "Otra cara"],
    close: ["El cierre", "Una última mirada", "Nos vamos"],
  },
  arcTitles: { problem: "El problema", idea: "La idea", proof: "La prueba", call: "La llamada" },
};
