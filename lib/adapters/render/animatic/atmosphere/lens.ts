import type { Moment, Scenery } from "../elements";
import type { Brush } from "../surface";
import type { World } from "../world";
import { createFog } from "./fog";
import { createGrain } from "./grain";
import { createParticles } from "./particles";
import { createRays } from "./rays";
import { createVignette } from "./vignette";

/** Everything between the scene and the eye, in the order in which it lies over the picture. */
export function drawLens(world: World, scenery: Scenery): (brush: Brush, moment: Moment) => void {
  const rays = scenery.rays ? createRays(world) : null;
  const fog = createFog(world, scenery);
  const particles = createParticles(world, scenery);
  const vignette = createVignette(world);
  const grain = createGrain(world);
  return (brush, moment) => {
    rays?.(brush, moment);
    fog?.(brush, moment);
    particles?.(brush, moment);
    vignette(brush);
    grain(brush, moment);
  };
}
