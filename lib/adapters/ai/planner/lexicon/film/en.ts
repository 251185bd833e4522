import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { requestPattern } from "@/lib/adapters/ai/planner/lexicon/request-pattern";

export const en: FilmWords = {
  functionWords:
    "the, a, in, and, of, is, with, his, her, from, for, their, about, into, she, he, they, this, that, are, on, by, as, at, it, to, an, our, through, while, we, your, you",
  negations: "no, without, never, not, free of, instead of, don't show, do not show, avoid, nobody",
  negationsAfter: "",
  pronouns: "he, she, him, her, his, they, them, their",
  thingPronouns: "it, its",
  determiners:
    "a, an, the, his, her, their, our, my, your, this, that, one, two, three, four, five, some, every, each, another",
  framings: {
    establishing:
      "establishing shot, establishing, aerial shot, aerial view, aerial, drone shot, drone footage, bird's eye view, bird's-eye, extreme wide, from above, skyline shot",
    wide: "wide shot, wide angle, wide, long shot, full shot, panorama, panoramic, group shot",
    medium:
      "medium shot, mid shot, mid-shot, waist up, two-shot, two shot, over the shoulder, over-the-shoulder, cowboy shot",
    "close-up":
      "close-up, closeup, close up, close on, tight on, tight shot, extreme close-up, portrait shot, close shot",
    insert:
      "insert, insert shot, macro, macro shot, detail shot, detail of, details of, cutaway, product shot, packshot, extreme close-up of the hands",
  },
  moves: {
    static: "static shot, static, locked-off, locked off, tripod, still frame, camera holds, hold on",
    "pan-left": "pan left, pans left, panning left",
    "pan-right":
      "pan right, pans right, panning right, pan across, pans across, slow pan, camera pans, pan over, panning",
    "tilt-up": "tilt up, tilts up, tilting up, look up along",
    "tilt-down": "tilt down, tilts down, tilting down",
    "dolly-in":
      "dolly in, push in, pushes in, push-in, zoom in, zooms in, slow zoom, dolly, move closer, moves closer, camera moves in",
    "dolly-out":
      "dolly out, pull back, pulls back, pull out, zoom out, zooms out, pull away, pulls away, camera moves back",
    "truck-left": "truck left, track left, slide left",
    "truck-right":
      "truck right, track right, slide right, tracking shot, tracking, camera follows, we follow, following shot, side-on, camera glides",
    "crane-up": "crane up, crane shot, camera rises, boom up, rising shot, jib up, drone rises, crane",
    "crane-down": "crane down, camera descends, boom down, descending shot",
    orbit:
      "orbit, orbits around, circling shot, 360, arc shot, rotating around, camera circles, turntable shot, revolve",
    handheld: "handheld, hand-held, shaky, documentary style, gonzo, pov, point of view, first-person",
  },
  cues: {
    travel:
      "walk*, runs, run, running, ran, jog*, drive, drives, driving, drove, ride, rides, riding, sail*, fly, flies, flying, travel*, chase*, chasing, race, races, racing, march*, stroll*, wander*, climb*, hike, hikes, hiking, crosses, crossing, rush*, speeds, speeding, slips between, swim, swims, swimming, skate*, gallop*, passes, passing, follows, journey, roll past, glide*, sprint*, cycles, cycling, pedals, commute*, surf, surfs, surfing",
    emotion:
      "smil*, laugh*, cry, cries, crying, tear, tears, face, faces, eyes, gaze*, gazing, looks, looking, stares, staring, grin, grins, grinning, frown*, sigh, sighs, sighing, sighed, blush*, expression, wink*, kiss*, hug, hugs, hugging, embrace*, listens, breathes, thinks, remembers, realises, realizes, wonders, surprised, delighted, worried, tired, exhausted, proud, nods, waits, hopes",
    handwork:
      "hand, hands, finger, fingers, lace, laces, lacing, kneel*, pour*, fry, fries, frying, add, adds, mix, mixes, grates, grating, grated, drizzle*, bake, bakes, baking, roast, roasts, knead*, chop*, slice*, slicing, stir, stirs, stirring, stirred, sew, sews, sewn, sewing, paints, painting, draws, writes, writing, types, typing, tap, taps, tapping, press, presses, pressing, stitch*, carv*, polish*, unwrap*, open the box, opens the box, picks up, plucks, cuts, cutting, assembl*, solder*, mend*, repair*, kneading, whisk*, sprinkl*, folds, folding, unlock*, turns the key, strums, plants, peels, brush*, hammer*, weld*, ties, tying, counts, lights a candle, strikes a match, grinds, brews, brewing, steam rises, unbox*, scroll*, swipe*, clicks, plates the, signs, wraps, sharpen*",
    reveal:
      "reveal*, appears, appear, emerge*, unveil*, discover*, comes into view, opens onto, suddenly, finds, rises, rising, rise, unfolds, lifts off, launch*, takes off, sun rises, breaks through, blooms, blooming, awakens, light up, lights up, wakes, glows",
    speech:
      "says, say, said, asks, asked, whispers, shouts, replies, answers, tells, calls out, sings, speaks, explains, narrator, voice-over, voiceover, voice over, v.o, toast*",
    ending:
      "the end, fade to black, fade out, ends, ending, end card, final shot, closing shot, logo, goodbye, farewell, disappears, vanishes, finally, at last, tagline, slogan, call to action",
  },
  arc: {
    problem:
      "problem*, struggl*, tired of, frustrat*, waste*, wasting, too slow, too much time, overwhelm*, difficult, hard to, pain, chaos, chaotic, messy, endless, forget*, forgot, can't, cannot, never enough, lost in, drowning in, buried, stress*, confus*, manual*, expensive, sick of, fed up, spreadsheets",
    idea: "introducing, introduce*, meet, solution*, our app, our product, with our, imagine, discover, new way, that's why, that is why, we built, we made, we created, invent*, now there is, say hello, thanks to, enter, simply, one tap, automatically, one place",
    proof:
      "already, half as, half the, customers, customer, users, teams, trusted, %, percent, results, faster, saves, saved, award*, rated, million, thousands, thousand, proven, reviews, testimonial*, studies, since we, twice as, half the time, happy teams, companies",
    call: "try, sign up, start, starts today, join, download, visit, buy, order, book now, book a demo, get started, today, subscribe, contact us, call us, learn more, .com, available now, free trial, pre-order, donate, act now, shop now",
  },
  timePassing:
    "later, the next day, next day, next morning, meanwhile, years later, hours later, days later, months later, that night, that evening, the following, after a while, eventually, time passes, time-lapse, timelapse, time lapse, as the day, by nightfall, by evening, seasons change, years pass, a year later, years ago, flashback",
  sceneLabels: "scene, sequence, chapter, act, part, beat, frame",
  shotLabels: "shot, clip, cut",
  notes: {
    audience: "audience, target audience, target group, target, for whom, viewers",
    tone: "tone, tone of voice, mood, feeling, vibe, atmosphere, emotion",
    style:
      "style, visual style, look, look and feel, visuals, cinematography, aesthetic, lighting, colours, colors, colour palette, color palette, camera, references, inspiration",
    music: "music, sound, soundtrack, sound design, audio, score",
    voice: "voice-over, voiceover, voice over, vo, v.o, narrator, narration, speaker",
    message: "message, key message, key messages, takeaway, goal, objective, purpose",
    endline:
      "claim, tagline, slogan, cta, call to action, end line, end card, super, text on screen, on-screen text, caption",
    title: "title, film title, working title, project, name",
    ignored:
      "duration, length, format, aspect ratio, aspect, ratio, budget, resolution, fps, frame rate, language, deadline, platform, channel, channels, deliverables, client, date, version, note, notes, brief, synopsis, logline, story, concept, description, plot, script, storyboard, scenes, shot list, negative prompt",
  },
  guidance:
    "it should, this should, the film should, the video should, everything should, aimed at, keep it, keep the, make it, make sure, make the film, make the video, please, use a, use the, use natural, use warm, use soft, use only, use voice, avoid, do not, don't, no text, no logo, no people, no dialogue, no voice, the film is, the video is, the spot is, the whole film, shot in the style, in the style of, think of, think wes, inspired by, shot on, filmed on, we want, i want, we need, i need, format, duration, length, style, mood, tone, cinematic, the camera work, it's for, this is for, should feel, it must, the film must, it has to, the film has to",
  topics:
    "the tone, the mood, the style, the look, the feeling, the music, the sound, the soundtrack, the colours, the colors, the palette, the lighting, the pace, the pacing, the rhythm, the target, the target audience, the target group, the audience, our audience, our target, the viewer, the viewers, the message, the atmosphere, the vibe, the camera work, the editing",
  linking:
    "is, are, is to, should, must, has to, have to, needs, need, will, would, can, could, may, ought, shall, stays, stay, remains, remain, feels, feel, of the film, of the video, of the spot, of the ad, of our",
  craft:
    "shots, music, lighting, contrast, colours, colors, palette, camera, lens, lenses, grade, grading, grain, soundtrack, voice-over, voiceover, dialogue, transitions, typography, aesthetic, aesthetics, cinematography, footage, handheld, slow-motion, bokeh, cinematic, vertical, beats, score, sound design",
  request: requestPattern({
    commands:
      "create|make|produce|generate|film|shoot|design|write|give|build|i want|i need|we want|we need|i'd like|we'd like|i would like|we would like|show|imagine|looking for|can you make|could you make|can you create|could you create|please create|please make",
    articles: "an?|the|our|my|this|us|me",
    nouns:
      "film|video|clip|ad|advert|advertisement|commercial|spot|trailer|teaser|animation|movie|short|reel|promo|documentary|explainer|story|portrait|montage|campaign|sequence|vignette|music video|short film|piece|tale|timelapse|ident|loop",
    of: "of|lasting|,",
    links:
      "about|of|on|for|showing|that shows|which shows|featuring|with|where|in which|following|that follows|that tells|set in|depicting|introducing|announcing|celebrating|promoting|to promote|to introduce|to launch|exploring|:|in the life of",
  }),
  honorifics:
    "commander, lieutenant, sergeant, colonel, general, major, admiral, inspector, agent, madam, mr, mrs, ms, miss, dr, prof, professor, sir, lady, lord, captain, king, queen, prince, princess, uncle, aunt, grandma, grandpa, chef, doctor, detective, officer, father, sister, brother, saint",
  naming: "named, called, name is, known as, by the name of",
  narrator: "narrator, voice-over, voiceover, voice over, vo, v.o, v.o., narration, off, o.s., announcer",
  acts: {
    arrival: ["Arrival", "We arrive", "First look"],
    detail: ["Up close", "Closer", "Detail"],
    life: ["Life", "A moment with", "Life goes on"],
    turn: ["The turn", "Something changes", "A new side"],
    close: ["The close", "One last look", "We leave"],
  },
  arcTitles: { problem: "The problem", idea: "The idea", proof: "The proof", call: "The call" },
};
