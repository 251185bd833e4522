import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const en: PictureWords = {
  settings: {
    mountains:
      "mountain road*, mountain pass, mountain, mountains, mountainside, mountaintop, peak, peaks, summit, summits, ridge, ridgeline, alps, alpine!, himalaya*, andes, cliff, cliffs, cliffside, volcano*, valley, valleys, glacier valley, hiker~, hikers~, climber~, climbers~, mountaineer*~",
    forest:
      "forest road*, forest path*, forest*, woods, woodland*, jungle*, rainforest*, rain forest, grove, pines!, pine trees!, redwood*, undergrowth!, waterfall*, bamboo!",
    countryside:
      "countryside, field, fields, meadow*, farm, farms, farmhouse, farmland, barn, vineyard*, orchard*, village*, hill, hills, hillside*, pasture*, rural!, prairie*, garden*, park, parks, playground, river, riverbank, lake*, pond, stream, country road, country roads, backyard, lawn, picnic, farmer~, farmers~, bee~, bees~, wedding~, greenhouse, campsite, campfire, savanna*, golf course",
    city: "city, cities, skyline*, downtown, metropolis, skyscraper*, rooftop*, roof, roofs, roof terrace*, balcony, balconies, urban!, cityscape*, bridge, bridges, town square, plaza, new york, tokyo, paris, london, berlin, airport, train station, railway station, station platform!, platform!, church, cathedral, temple, mosque, parade~, town",
    street:
      "street*, walks home~, walk home~, walking home~, way home~, sidewalk*, alley*, avenue*, boulevard*, crosswalk*, crossing, road*, highway*, lane!, lanes!, traffic!, motorway, intersection*, pavement, subway, tunnel, parking lot, car park, street market, doorstep, neighborhood*, neighbourhood*, market square, food truck, race track, racetrack, marathon~, commute~, commuter~, courier~, pedestrians~",
    ocean:
      "ocean*, sea, seas, seaside cliffs, waves!, wave!, harbour*, harbor*, marina, offshore, open water, tide!, tides!, horizon of water!, atlantic, pacific, mediterranean, dock, docks, pier, port, bay, fjord*, coast guard, sailor~, sailors~, fisherman~, fishermen~, sailing~",
    beach:
      "coast road*, coastal road*, beach*, shore*, seashore, coast, coastal!, coastline*, seaside, sand!, sandy!, sandcastle*, island*, surf!, surfing~, surfer~, surfers~, lagoon, seagulls~",
    desert:
      "desert road*, desert highway*, desert, deserts, dune*, sahara, canyon*, oasis, cactus*!, cacti!, mesa, camel*~, badlands, arid!",
    snowfield:
      "snowfield*, snowy!, snow-covered, glacier*, arctic, antarctic*, tundra, ski slope, ski, skis, skiing, skier*, ski lift, iceberg*!, icy!, frozen lake, polar!, north pole, snowboard*, penguin*~, ice rink",
    space:
      "outer space, in space, deep space, through space, into space, space station, galaxy, galaxies, planet*, orbit of, in orbit, cosmos, cosmic!, moon surface, lunar!, mars, martian!, nebula*, universe, asteroid*, solar system, interstellar, starship~, astronaut*~, spaceship*~, saturn, jupiter, satellite*, space",
    underwater:
      "underwater, under water, coral*!, reef*, seabed, sea floor, ocean floor, deep sea, submarine*, diver*~, diving~, scuba, aquarium*, beneath the waves!, below the surface, kelp!, swimming pool~, shark*~, jellyfish~, whale*~, sea turtle*~",
    kitchen:
      "kitchen*, stove*!, oven*!, countertop*!, worktop!, cooking~, chef*~, cook~, cooks~, bakes~, baking~, recipe*~, kneads~, dough~, frying pan!, saucepan!, breakfast table!, dining table!",
    "living-room":
      "living room*, fire crackles!, crackling fire!, open fire!, by the fire!, hotel~, sofa*!, couch*!, fireplace*!, bedroom*, bed~, lounge, apartment*, flat~, armchair*!, home~, at home, indoors, nursery, bathroom*, hallway, attic, hotel room, dining room*, windowsill*!, grandmother~, bedtime~, family dinner~, family~, families~, lamp~, reading lamp~",
    office:
      "class of~, school class*~, blackboard*!, whiteboard*!, office, offices, desk*!, meeting room*, boardroom*, conference room, coworking, workspace*, classroom*, school*, library, libraries, laborator*, lab, labs, control room, newsroom, post office, hospital*, clinic*, cubicle*!, university, startup~, team meeting~, spreadsheet*~, dashboard*~, teacher~, student~, students~, doctor~, nurse~, scientist*~, software~, programmer*~, developer*~, employee*~",
    workshop:
      "workshop*, workbench*!, garage*, factory, factories, foundry, forge, assembly line, production line, machine room*, machine hall*, engine room*, boiler room*, power plant*, power station*, machinery, inside a machine, inside the machine, inside of the machine, inside of a machine, interior of the machine, interior of a machine, heart of the machine, machine interior*, gearbox*!, gears!, cogs!, cogwheel*!, piston*!, compressor*!, conveyor*!, circuit board*!, machine~, machines~, ice machine*~, ice cream machine*~, ice maker*~, warehouse*, craftsman~, craftswoman~, carpenter*~, potter~, pottery, blacksmith*~, mechanic*~, tailor~, watchmaker*~, welder*~, anvil!, lathe!, sewing machine!, atelier, shipyard, depot, hangar, robot arm~, robot arms~, craftsmanship~",
    shop: "shop, shops, store, stores, boutique*, market, markets, market stall*, bakery, bakeries, cafe*, coffee shop*, coffeehouse, restaurant*, diner, supermarket*, grocery, florist*, bookshop*, bookstore*, mall, barbershop, barista*~, waiter~, waitress~, shelf!, shelves!, checkout!, counter!, bar~, pub, showroom, customers~, customer~, shopkeeper*",
    stage:
      "on stage, jazz club*, night club*, comedy club*, music club*, the stage, stage lights!, stage light!, stage, concert hall*, concert, concerts, theatre*, theater*, auditorium, arena*, stadium*, opera, operas, opera house*, opera singer*, festival*, nightclub, dance floor, circus, podium!, spotlight*!, ballerina*~, band~, orchestra*, musician*~, singer*~, guitarist*~, violinist*~, dj~, match day~, boxing ring, gallery, museum*, fashion show, catwalk, runway show, ballroom",
    studio:
      "studio*, seamless background, white background, black background, plain background, backdrop*!, cyclorama, pedestal*!, plinth!, podium of glass, product shot~, product shots~, packshot*, photo shoot, turntable!, gym, dojo, yoga~, dancer*~",
    abstract:
      "abstract*!, chart~, charts~, bar chart*~, pie chart*~, diagram*~, infographic*~, geometric!, particles!, void, typography, kaleidoscop*, motion graphics, gradient*!, shapes!, white space, data visuali*, infinite grid",
  },
  subjects: {
    person:
      "man, woman, person, technician, plasterer, machinist, operator, accordionist, drummer, cellist, singer, pedestrian, villager, someone, girl, boyfriend, girlfriend, guy, lady, gentleman, mother, father, mum, mom, dad, grandmother, grandfather, grandma, grandpa, sister, brother, son, daughter, granddaughter, grandson, nephew, niece, cousin, captain, postman, mailman, postwoman, vendor, seller, merchant, commuter, passenger, prisoner, priest, judge, lawyer, secretary, cleaner, janitor, plumber, electrician, butler, guard, spy, thief, hacker, gamer, influencer, blogger, midfielder, weaver, glassblower, winemaker, brewer, roaster, butcher, cobbler, seamstress, beekeeper, goatherd, forester, park ranger, fisherwoman, composer, poet, conductor, violin maker, aunt, uncle, wife, husband, teenager, athlete*, runner, hiker, climber, mountaineer, chef, cook, baker, barista, waiter, waitress, farmer, fisherman, sailor, doctor, nurse, teacher, student, scientist*, engineer, developer, programmer, designer, artist, painter, potter, carpenter, craftsman, craftswoman, blacksmith, mechanic, tailor, watchmaker, musician, singer, guitarist, violinist, pianist, dancer, ballerina, dj, actor, actress, surfer, diver, astronaut*, pilot, driver, courier, cyclist*, gardener, beekeeper, florist, owner, founder, ceo, worker, employee, customer, owner, friend, colleague, boss, manager, barber, butcher, librarian, archaeologist, conductor, nun, pirate, cowboy, cowgirl, biker, magician, clown, referee, coach, goalkeeper, footballer, traveler, traveller, tourist, wanderer, stranger, hero, heroine, king, queen, knight, samurai, detective, soldier, firefighter, police officer, photographer, writer, reader, monk, nomad, shepherd, neighbor, neighbour, portrait, silhouette, figure, young woman, young man, old man, old woman, lighthouse keeper, lifeguard, volunteer*, grandparent, surgeon, welder, shopkeeper, skater, skateboarder, boxer, swimmer, model, mermaid, witch, wizard, ghost, princess, prince, bride, groom, ranger, warrior, inventor, clockmaker, bookseller, midwife, keeper, puppeteer",
    child:
      "child, children, kid, kids, baby, babies, toddler*, little boy, little girl, young boy, young girl, boy, boys, girls, schoolchild*, infant*, newborn*, pupil, pupils",
    couple:
      "couple, couples, lovers, bride and groom, newlyweds, two people, two friends, parents, husband and wife, two strangers, two women, two men, wedding~, wedding couple, romance~, twins, two sisters, two brothers",
    crowd:
      "crowd, crowds, audience, people, friends, family, families, team, teams, fans, guests, customers, commuters, pedestrians, villagers, tourists, dancers, women, men, ladies, gentlemen, the audience, workers, technicians, employees, students, spectators, protesters, shoppers, band, orchestra, choir, parade, colleagues, neighbors, neighbours, passengers, players, soldiers, strangers, fishermen, sailors, surfers, runners, hikers, climbers, community, volunteers, everyone, everybody, owners, bakers, farmers, doctors, nurses, scientists, engineers, citizens, locals, musicians, cyclists, children playing, party~",
    hands: "hand, hands, finger, fingers, fingertips, palm of, palms, fist, thumb",
    dog: "dog, dogs, puppy, puppies, golden retriever*, labrador*, hound*, corgi*, dachshund*, husky, huskies, terrier*, poodle*, shepherd dog, sheepdog*, wolf, wolves, fox, foxes, beagle*, bulldog*",
    cat: "cat, cats, kitten*, tabby, feline*, lion, lions, tiger*, leopard*, panther*, lynx",
    horse:
      "horse, horses, pony, ponies, stallion*, mare, foal*, unicorn*, zebra*, camel*, deer, stag, donkey*, horseback, cow, cows, elephant*, reindeer",
    bird: "bird, eagle, owl, parrot, sparrow, swan, hummingbird, crane bird, falcon, hawk, raven, crow, penguin, rooster, hen, robin, duck, heron, kingfisher, butterfly, bee",
    birds:
      "birds, gulls, seagulls, flock, pigeons, geese, swallows, eagles, ducks, swans, starlings, penguins, cranes in flight, butterflies, fireflies, bees, bats, sparrows, parrots, crows",
    fish: "fish, fishes, shark*, whale*, dolphin*, jellyfish, sea turtle*, octopus*, salmon, tuna, manta ray*, seahorse*, goldfish, koi, orca*, turtle*",
    car: "car, cars, automobile*, suv, sports car*, sedan, convertible*, truck, trucks, pickup, van, vans, taxi*, cab, bus, buses, limousine*, electric vehicle*, vehicle*, supercar*, race car*, racing car*, jeep, headlights, steering wheel, camper, tractor*, ambulance, police car, traffic~, food truck, wheels",
    bicycle:
      "bicycle*, bike, bikes, cyclist*~, cycling, mountain bike*, scooter*, motorcycle*, motorbike*, e-bike*, skateboard*",
    train:
      "the train, a train, this train, last train, night train, steam train*, express train*, bullet train*, commuter train*, high-speed train*, train ride*, train window*, train carriage*, train compartment*, crowded train*, packed train*, empty train*, moving train*, train~, trains pass, trains run, locomotive*, railway*, railroad*, tram, trams, tramway*, metro, subway train*, trains",
    boat: "rescue ship*, supply ship*, hospital ship*, boat, boats, sailboat*, sailing boat*, pirate ship*, old ship*, ghost ship*, tall ship*, warship*, on a ship, aboard a ship, the ships, a ship, the ship, cargo ship*, cruise ship*, old ship*, sailing ship*, yacht*, canoe*, kayak*, ferry, ferries, vessel, gondola*, trawler*, rowboat*, rowing boat*, fishing boat*, submarine*, raft, catamaran*, galleon*",
    airplane:
      "airplane*, aeroplane*, plane, planes, jet, jets, aircraft*, airliner*, seaplane*, glider*, helicopter*, hot air balloon*, balloon, balloons, paraglider*",
    drone: "drone, drones, quadcopter*, delivery drone*",
    rocket: "rocket, rockets, rocket launch*, missile*, space shuttle*, launch pad, launchpad, countdown to launch",
    spaceship:
      "spaceship*, spacecraft*, starship*, ufo, ufos, alien ship*, flying saucer*, mothership*, space station*, satellite*, space probe*, rover, lander",
    robot:
      "robot, robots, android, androids, cyborg*, robotic arm*, robot arm*, humanoid*, mech, machines that think, robot dog, ai assistant",
    lighthouse: "lighthouse*, light house, beacon, light tower",
    house:
      "house, houses, cottage*, cabin, cabins, villa*, mansion*, castle*, farmhouse, hut, bungalow*, chalet*, tent, tents, palace*, windmill*, temple, church, igloo, treehouse, barn, skyscraper*, tower, bridge, mosque, cathedral",
    tree: "tree, trees, oak, oaks, oak tree*, pine tree*, willow*, cherry blossom*, baobab*, palm tree*, palms tree, sapling*, leaf, leaves, branches, redwood*, bonsai, forest canopy, vines",
    flower:
      "flower*, rose, roses, tulip*, sunflower*, blossom*, petal*, bouquet*, daisy, daisies, lavender, orchid*, lotus, seedling*, wildflower*, poppies, bloom, blooms, bud",
    cup: "cup, cups, coffee, espresso*, cappuccino*, latte*, tea, mug, mugs, teapot*, matcha, hot chocolate, cocoa, glass of water, cocktail*, coffee beans, tea leaves, teacup*",
    bottle:
      "bottle*, perfume*, wine, whisky, whiskey, beer, fragrance*, shampoo, serum, champagne, olive oil, vial*, flask*, skincare, soda, water bottle*, lotion, potion*, jar, jars, honey, medicine",
    plate:
      "plate, plates, dish, dishes, meal*, pizza*, pasta, noodles, sushi, ramen, burger*, cake*, bread, loaf, loaves, sandwich*, salad*, soup, steak*, taco*, dessert*, cookie*, croissant*, pancake*, dinner, breakfast, lunch, food, hot dog*, street food, dough, cheese, onion*, tomato*, potato*, garlic, rice, butter, egg, eggs, meat, chicken, herbs, spices, lemon*, apples, strawberr*, mushroom*, carrot*, salmon steak, steaks, curry, stew, roast, fruit, bowl, bowls, chocolate, ice cream, pastry, pastries, apple pie, vegetables, feast, steam of rice",
    phone:
      "phone*, smartphone*, mobile, mobile app, mobile phone*, cell phone*, iphone*, touchscreen*, app, apps, tablet, selfie*, notification*, text message*, video call*",
    laptop:
      "laptop*, computer*, notebook computer, keyboard*, monitor*, macbook*, typing on a, dashboard*, screen, screens, code, software, website*, spreadsheet*, email*, platform software, server*, data center*",
    book: "book, books, novel, diary, journal, notebook, notebooks, letter, letters, page, pages, manuscript*, library card, newspaper*, map, maps, postcard*, sketchbook*, photo album*, fairy tale*, storybook*, poem",
    product:
      "product, products, gadget*, device*, packaging, watch, wristwatch*, smartwatch*, headphones, earbuds, speaker, sneaker*, running shoe*, shoe, shoes, boots, handbag*, bag, backpack*, sunglasses, glasses, jewelry, jewellery, ring, necklace*, diamond*, lipstick*, cosmetics, camera, lamp, vacuum*, furniture, chair, toy, toys, game console*, box, package*, parcel*, clock, clocks, guitar, violin, piano, drum*, sword*, crown, knife, suitcase*, soap, candle, candles, lantern*, dress, suit, pot, pots, vase*, sculpture*, painting*, tool, tools, engine, engines, solar panel*, wind turbine*, turbine*, battery, coin, coins, mattress*, chess",
    shape:
      "logo*, shape*, sphere*, cube*, circle of, a circle, the circle, red circle*, triangle*, particle*, symbol*, icon, icons, infographic*, chart, charts, title card, end card, slogan, tagline, wordmark, lettering, text on screen",
  },
  times: {
    dawn: "dawn, daybreak, sunrise*, first light, before sunrise, before dawn, crack of dawn, sun rises, sun comes up, early morning light",
    morning: "morning*, breakfast, early morning, wakes up, alarm clock, a m",
    day: "day~, daytime, midday, noon, afternoon*, daylight, sunny, lunch, lunchtime, bright sun, blue sky, summer day, sunshine",
    "golden-hour":
      "golden hour, sunset*, golden light, late afternoon, setting sun, sun sets, sun goes down, magic hour, sundown, warm evening light, golden evening",
    dusk: "dusk, twilight, evening*, blue hour, nightfall, gloaming, getting dark",
    night:
      "night, nights, nighttime, midnight, moonlight, moonlit, moon, starlight, starry, stars, under the stars, nocturnal, tonight, neon~, after dark, campfire~, northern lights, aurora, fireworks~, late at night, nightclub~, milky way, candlelight~, lantern~, lanterns~",
  },
  weathers: {
    clear: "clear sky, clear skies, blue sky, sunny, sunshine, cloudless, bright sun, sunlit",
    cloudy: "cloudy, clouds, overcast, grey sky, gray sky, grey skies, gray skies, gloomy sky",
    rain: "rain, rains, rainy, raining, rained, rainfall, rainstorm*, rain-soaked, rain-slick, drizzle*, downpour, raindrops, wet street*, umbrella*, puddle*, monsoon",
    snow: "snow, snowy, snowfall, snowflake*, snowing, snows, blizzard*, snowstorm*, snowman, snow-covered, ski~, skis~, skiing~, skier*~, winter~, frosty~",
    fog: "fog, foggy, fogbank, mist, misty, haze, hazy, mists, steam-filled",
    storm: "storm*, thunder*, lightning, hurricane*, tornado*, tempest*, typhoon*, raging sea, stormy",
    wind: "wind, winds, windy, breeze, breezy, gust*, gale*, windswept, kite*, blowing leaves",
  },
  moods: {
    calm: "calm, calmly, peaceful*, serene, serenity, quiet, quietly, gentle, gently, slow, slowly, tranquil*, relaxing, relaxed, meditat*, still, stillness, soothing, soft, softly, minimal*, zen, cozy, cosy, silence, silent, tender, restful, contemplative, lullaby",
    hopeful:
      "hope, hopeful, hopes, inspir*, uplifting, optimis*, dream*, new beginning*, future, warm, warmth, heartwarming, heartfelt, encourag*, empower*, trust, healing, second chance, believe*, reassuring, sincere, wonder",
    joyful:
      "joy, joyful*, joyous, happy, happily, happiness, laugh*, smile*, smiling, cheerful, celebrat*, fun, delight*, bright, party, birthday, grin, grins, grinning, festive, feel-good, sunny",
    energetic:
      "energetic, energy, fast, fast-paced, dynamic, action, sprint*, race, races, racing, explosive, upbeat, adrenaline, intense workout, workout, rush, rushing, speed*, power, powerful, sport*, vibrant, high-energy, pumping, marathon, dance, dances, dancing",
    dramatic:
      "dramatic*, epic, drama, grand, heroic, majestic, battle*, monumental, breathtaking, spectacular, struggle*, fight*, cinematic~, legendary, fate, destiny, triumph*, sacrifice",
    mysterious:
      "myster*, secret, secrets, strange, unknown, eerie, enigma*, magic, magical, mystic*, hidden, surreal, ghost*, dreamlike, haunting, whisper*, uncanny, otherworldly, puzzle, noir, detective*~, vanish*, disappear*~, fog~",
    melancholy:
      "melanchol*, sad, sadness, lonely, loneliness, alone, grief, loss, nostalgi*, bittersweet, longing, goodbye, farewell, memories, memory, tears~, cries~, crying~, wistful, empty, forgotten, regret, homesick, misses, mourning, abandoned, remembers",
    tense:
      "tense, tension, suspense*, thriller, danger*, fear, scared, scary, horror, anxious, anxiety, chase*~, panic, threat*, escape, nervous, stress*, frustrat*, overwhelmed, frantic, crime, paranoi*, deadline*, creepy, alarm, urgent",
    romantic:
      "romantic, romance, love, loves, lovers, in love, kiss*, wedding*, valentine*, intimate, passion*, embrace*, anniversary, first date, honeymoon, tenderness, bride, newlyweds, proposal",
    luxurious:
      "luxur*, elegan*, premium, sophisticated, exclusive, glamour*, glamor*, opulent, refined, haute couture, gold-plated, velvet, silk*, high-end, couture, five-star, timeless, prestige, champagne, diamond*, jewel*",
    technological:
      "technolog*, tech, futuristic, digital, sci-fi, science fiction, cyberpunk, ai, artificial intelligence, data, innovation*, innovative, smart, software, app, high-tech, robot*, cyber*, startup, neon, automation, algorithm*, cloud software, saas, spaceship*, hologram*",
    playful:
      "playful*, funny, humor*, humour*, comedy, comic, silly, whimsical, cute, quirky, cartoon*, goofy, mischievous, prank*, toys, puppy, kitten*, witty, tongue-in-cheek, play, plays, playing, playground, bouncy, clumsy, hilarious",
  },
};
