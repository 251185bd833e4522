import type { SampleBrief } from "@/lib/adapters/ai/planner/testing/sample-brief";

/** English prose, and traps of the language. */
export const ENGLISH_BRIEFS: readonly SampleBrief[] = [
  {
    name: "lighthouse",
    language: "en",
    durationSeconds: 20,
    prompt: "A calm 20 second film about a lighthouse at dawn",
    settings: ["ocean"],
    subjects: ["lighthouse"],
    never: ["mountains", "city"],
  },
  {
    name: "kitchen",
    language: "en",
    prompt: "A grandmother teaches her granddaughter to make pasta in a small kitchen. Flour everywhere. They laugh.",
    settings: ["kitchen"],
    subjects: ["person"],
    never: ["mountains", "ocean", "city"],
  },
  {
    name: "dog",
    language: "en",
    durationSeconds: 15,
    prompt: "A golden retriever named Biscuit runs along the beach and chases seagulls, very playful",
    settings: ["beach"],
    subjects: ["dog"],
  },
  {
    name: "car",
    language: "en",
    prompt: "An electric sports car drives through a neon city at night in the rain. Energetic, cyberpunk.",
    settings: ["city"],
    subjects: ["car"],
  },
  {
    name: "bottle",
    language: "en",
    durationSeconds: 15,
    prompt:
      "Create a 15-second commercial for Nimbus, a smart water bottle that reminds you to drink. It should feel fresh and modern.",
    settings: ["studio"],
    subjects: ["bottle"],
  },
  {
    name: "wedding",
    language: "en",
    durationSeconds: 60,
    prompt:
      "A wedding film for Anna and Tom. In the morning, Anna puts on her grandmother's dress in front of the window. Tom waits nervously under the old oak in the garden. They exchange vows while guests wipe away tears. In the evening everybody dances under string lights. The last shot: two rings on an open book.",
    settings: ["countryside"],
    subjects: ["person", "crowd", "book"],
  },
  {
    name: "explainer",
    language: "en",
    durationSeconds: 60,
    prompt:
      "Every month, small bakeries throw away bread because they guess how much to bake. Owners are tired of spreadsheets and gut feeling. Introducing Crumbly, an app that predicts tomorrow's demand from today's sales. One tap in the morning tells the baker what to put in the oven. Over 400 bakeries already waste half as much. Try Crumbly free today at crumbly.app.",
    settings: ["shop"],
    subjects: ["phone"],
  },
  {
    name: "valley trap",
    language: "en",
    prompt: "The valley wakes. Here, the shepherd counts his sheep; therefore he is happy.",
    settings: ["mountains"],
    never: ["street"],
  },
  {
    name: "spaceship",
    language: "en",
    prompt: "A spaceship drifts past Saturn. Inside, the captain drinks tea and looks at the stars.",
    settings: ["space"],
    subjects: ["spaceship"],
    never: ["ocean"],
  },
  {
    name: "category trap",
    language: "en",
    prompt: "A new category of mattress: we ship worldwide, every day, and you can book now.",
    never: ["ocean", "mountains"],
  },
  {
    name: "hot dog",
    language: "en",
    prompt: "A street vendor prepares a hot dog with mustard while the city hums around him.",
    settings: ["street"],
    subjects: ["plate"],
  },
  {
    name: "no people",
    language: "en",
    prompt: "An empty library at night, no people, only moonlight on the books and dust in the air.",
    settings: ["office"],
    subjects: ["book"],
  },
  {
    name: "chef",
    language: "en",
    durationSeconds: 45,
    prompt: "A young chef in Lyon opens her first restaurant",
    settings: ["shop"],
    subjects: ["person"],
  },
  {
    name: "robot",
    language: "en",
    prompt: "A boy finds a robot in the forest, repairs it, and they become friends",
    settings: ["forest"],
    subjects: ["child", "robot"],
  },
  {
    name: "timings",
    language: "en",
    prompt:
      "0-5s: Sunrise over the mountains. 5-12s: A hiker laces her boots. 12-20s: She walks along the ridge, clouds below. 20-30s: She reaches the summit and opens her arms.",
    settings: ["mountains"],
    subjects: ["person"],
  },
  {
    name: "clock timings",
    language: "en",
    prompt:
      "[0:00-0:04] Black. A match is struck.\n[0:04-0:16] Candlelight fills a workshop; an old clockmaker leans in.\n[0:16-0:30] The clock strikes twelve.",
    settings: ["workshop"],
  },
  {
    name: "first seconds",
    language: "en",
    prompt:
      "First 10 seconds: waves break on black rocks. Then a boat appears. Last 5 seconds: the logo of Blue Harbour.",
    settings: ["ocean"],
    subjects: ["boat", "shape"],
  },
  {
    name: "numbered",
    language: "en",
    prompt:
      "1. A rocket stands on the launch pad at dawn.\n2. Engineers hold their breath in the control room.\n3. It lifts off.\n4. Children on a beach cheer.",
    settings: ["beach"],
    subjects: ["rocket", "child"],
  },
  {
    name: "inline numbers",
    language: "en",
    prompt: "Three scenes: 1. A seed in a hand. 2. A tree in the rain. 3. A child under the tree.",
    subjects: ["hands", "tree", "child"],
  },
  {
    name: "bullets",
    language: "en",
    durationSeconds: 40,
    prompt:
      "Our new coffee brand.\n\n- Farmers pick red cherries on a hillside\n- Beans crackle in the roaster of a small factory\n- A barista pours milk into an espresso in a café\n- Two friends clink their cups and smile",
    settings: ["countryside", "workshop", "shop"],
    subjects: ["cup"],
  },
];
