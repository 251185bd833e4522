/** What made-up films are about: enough to tell them apart in a list and to search for. */
export const FILMS = [
  {
    title: "Harbour at dawn",
    prompt:
      "Dawn at the harbour. Fishing boats come home through the fog, gulls above. Men haul nets on the wet stones.",
  },
  {
    title: "The last keeper",
    prompt: "An old lighthouse stands on a rock. Martha climbs the stairs with a lantern and lights the lamp.",
  },
  {
    title: "Night courier",
    prompt: "Rain on a city street at night. A courier on a bicycle slips between the cars and knocks at a red door.",
  },
  {
    title: "Casa Ines",
    prompt:
      "Before dawn Ines kneads dough in her small bakery. At sunrise her father carries warm loaves to the street.",
  },
  {
    title: "Aurel",
    prompt:
      "A lone electric car waits on a mountain road, frost on its glass. It runs along the coast in golden light.",
  },
  {
    title: "Orbit",
    prompt: "A spaceship drifts above a blue planet. A robot looks out of the window and waves at the stars.",
  },
  {
    title: "Sommerwiese",
    prompt: "Eine Wiese im Sommer. Ein Kind läuft mit einem Hund durch hohes Gras, Schmetterlinge steigen auf.",
  },
  { title: "海辺の朝", prompt: "海辺の朝。老人が小さな舟を押し出し、犬が砂浜を走る。太陽が水平線から昇る。" },
  {
    title: "Espresso, 7 a.m.",
    prompt: "A small kitchen in the morning. A cup of coffee steams on the table, hands fold a newspaper.",
  },
  {
    title: "Deep blue",
    prompt: "Under water. Fish move in the light from above, a diver's lamp finds a sunken statue.",
  },
  {
    title: "Winter train",
    prompt: "A train crosses a snowfield at dusk. Inside a woman reads a letter and looks out at the passing trees.",
  },
  {
    title: "The market",
    prompt: "A busy street market at noon. A crowd, fruit, laughter; a couple shares an orange under a red awning.",
  },
] as const;

/** One after another, for ever. */
export function filmFor(index: number): (typeof FILMS)[number] {
  return FILMS[index % FILMS.length] ?? FILMS[0];
}
