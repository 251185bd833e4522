import type { CameraMove, Framing } from "@/lib/domain/picture";

/** What an action asks of the camera, whatever it shows. */
export type Cue = "travel" | "emotion" | "handwork" | "reveal" | "speech" | "ending";
/** The steps of a film that explains something. */
export type ArcStep = "problem" | "idea" | "proof" | "call";
/** The acts of a film that is given by one image alone. */
export type Act = "arrival" | "detail" | "life" | "turn" | "close";
/** What a labelled line such as "Audience: …" is about. `ignored` are facts that the form already holds. */
export type NoteKind = "audience" | "tone" | "style" | "music" | "voice" | "message" | "endline" | "title" | "ignored";

/**
 * How one language talks about a film. Word lists are written as in PictureWords. Every list may be empty for a
 * language that the studio knows less well: the board is then plainer, never wrong.
 */
export type FilmWords = {
  /** Small frequent words that no other language here has in the same mix. */
  functionWords: string;
  /** Words that take back the thing they stand before. */
  negations: string;
  /** Words that take back the thing they follow. */
  negationsAfter: string;
  /** Words that mean somebody who was named before. */
  pronouns: string;
  /** Words that mean a thing that was named before. */
  thingPronouns: string;
  /** Words that open a noun phrase. */
  determiners: string;
  framings: Readonly<Record<Framing, string>>;
  moves: Readonly<Record<CameraMove, string>>;
  cues: Readonly<Record<Cue, string>>;
  arc: Readonly<Record<ArcStep, string>>;
  /** "Later", "the next day": the scene before dissolves into this one. */
  timePassing: string;
  sceneLabels: string;
  shotLabels: string;
  notes: Readonly<Record<NoteKind, string>>;
  /** Beginnings of sentences that direct the film instead of telling it. */
  guidance: string;
  /** What a film has: "the music should be soft" directs it, "the music stops" is told. */
  topics: string;
  /** Words that lead from such a topic to what is wanted of it; none: a topic directs unless something happens. */
  linking: string;
  /** Words of the trade: a short sentence about them directs the film, too. */
  craft: string;
  /** Cuts "Make a 20 second film about" off; what is left is the group `subject`. */
  request: RegExp;
  honorifics: string;
  /** "named", "called": a name follows. */
  naming: string;
  /** Labels of a voice that is heard and not seen. */
  narrator: string;
  /** First the act's title, then ways to introduce an image of it. */
  acts: Readonly<Record<Act, readonly string[]>>;
  arcTitles: Readonly<Record<ArcStep, string>>;
};

/** Words that look like others and mean nothing that can be drawn, in all languages: they are stepped over. */
export const MEANINGLESS: Readonly<Record<string, string>> = {
  en: "through the roof, shop now, we ship, ships worldwide, ship worldwide, ships in, book now, book a, book your, book an, book it, on the other hand, second hand, hand in hand with, first hand, at hand, hands on, hands free, at this stage, at some stage, every day, day by day, day one, these days, peace of mind, in the long run, living space, personal space, storage space, safe space, parking space, space bar, train for, trains for, to train, train your, we train, they train, train hard, plane of, make waves, sound waves, waves from, waves at, waves to, waves goodbye, waves back, waves her, waves his, waves and, brain waves, watch the, watches the, watch as, watch how, watching, watches over, play of light, fall in love, fast food, hot spot, light house keeping, cloud storage, cloud computing, sea of, sea of people, bird s eye, birds eye, fish eye, dog days, cat walk, drone shot, drone shots, drone footage, car park, house music, house of cards, tree lined, plate number, phone number, cell structure, ring the, rings the, rings out, page turner, letter by letter, box office, home page, homepage, key to, leaves the, leaves her, leaves his, leaves a, leaves for, leaves home, leaves behind, he leaves, she leaves, rose from, rose to, rose up, rock solid, boots up, bags of, model of, tablet of, kid glove, bar of, figure out, figures out, coach potato, crow s, spring, in person, person to person, bowl over, kind of, app store, window, camera, the camera, camera moves, camera pans, camera follows, camera glides, camera drifts, camera pulls, camera pushes, camera rises, camera tilts, our camera, bank holiday, bloom filter, bay window",
  zh: "小雨",
  fr: "ferme la, ferme le, ferme les, ferme sa, ferme son, ferme ses, ferme un, ferme une, ferme l, en train de, personne ne, plus personne, sous la main, de main en main, mise en scène, en scène, quartier libre, voiture bar, livre sterling, caméra, la caméra, page d'accueil, tour à tour, au jour le jour, tous les jours, chaque jour, un jour, toujours, en forme, sous forme",
  es: "hoy en día, cada día, todos los días, un día, día a día, buenos días, de la mano, a mano, mano a mano, cámara, la cámara, en casa de, carta blanca, libro de estilo, por la tarde o",
  nl: "bos tulpen, bos bloemen, bos rozen, op weg, onderweg, weg te",
  de: "ein paar, ein paar mal, jeden tag, eines tages, jeden morgen wieder, am see an, zug um zug, hand in hand, auf der hand, kamera, die kamera, drachen, freie hand, seite an seite, auf der seite, von der seite, zur seite",
  it: "ogni giorno, tutti i giorni, un giorno, a mano, di mano in mano, macchina da presa, telecamera, in via di, carta da",
  pt: "todo dia, todos os dias, um dia, dia a dia, bom dia, à mão, câmera, a câmera, a camera, em forma de",
};
