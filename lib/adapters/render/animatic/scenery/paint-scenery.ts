import type { Setting } from "@/lib/domain/picture";
import type { Scenery } from "../elements";
import type { World } from "../world";
import { abstract } from "./abstract";
import { beach } from "./beach";
import { city } from "./city";
import { countryside } from "./countryside";
import { desert } from "./desert";
import { forest } from "./forest";
import { kitchen } from "./kitchen";
import { livingRoom } from "./living-room";
import { mountains } from "./mountains";
import { ocean } from "./ocean";
import { office } from "./office";
import { shop } from "./shop";
import { snowfield } from "./snowfield";
import { space } from "./space";
import { stage } from "./stage";
import { street } from "./street";
import { studio } from "./studio";
import { underwater } from "./underwater";
import { workshop } from "./workshop";

const PAINTERS: Record<Setting, (world: World) => Scenery> = {
  abstract,
  beach,
  city,
  countryside,
  desert,
  forest,
  kitchen,
  "living-room": livingRoom,
  mountains,
  ocean,
  office,
  shop,
  snowfield,
  space,
  stage,
  street,
  studio,
  underwater,
  workshop,
};

/** Paints the place where a shot plays. */
export function paintScenery(world: World): Scenery {
  return PAINTERS[world.picture.setting](world);
}
