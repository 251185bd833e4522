import type { Setting } from "@/lib/domain/picture";
import type { Scenery } from "../elements";
import type { World } from "../world";
import { beach } from "./beach";
import { city } from "./city";
import { countryside } from "./countryside";
import { desert } from "./desert";
import { forest } from "./forest";
import { mountains } from "./mountains";
import { ocean } from "./ocean";
import { snowfield } from "./snowfield";
import { space } from "./space";
import { studio } from "./studio";
import { underwater } from "./underwater";

const PAINTERS: Partial<Record<Setting, (world: World) => Scenery>> = {
  mountains,
  beach,
  city,
  countryside,
  desert,
  forest,
  ocean,
  snowfield,
  space,
  studio,
  underwater,
};

/** Paints the place where a shot plays. */
export function paintScenery(world: World): Scenery {
  return (PAINTERS[world.picture.setting] ?? mountains)(world);
}
