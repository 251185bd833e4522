import { radial, trace } from "../brush";
import { lerp } from "../curves";
import type { Moment } from "../elements";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";

const SHAFTS = 9;

/** Soft shafts of light from above, breathing slowly. */
export function createRays(world: World): (brush: Brush, moment: Moment) => void {
  const { width, height } = world.frame;
  const { sun } = world.palette;
  const random = world.random("rays");
  const { canvas, brush, ...sheet } = createSurface(width / 2, height / 2);
  const reach = Math.hypot(sheet.width, sheet.height) * 1.2;
  const source = [world.light.x * sheet.width, -sheet.height * 0.1] as const;
  for (let index = 0; index < SHAFTS; index++) {
    const angle = lerp(0.6, 2.5, (index + random()) / SHAFTS);
    const spread = lerp(0.02, 0.07, random());
    const tip = (turn: number) => [source[0] + Math.cos(turn) * reach, source[1] + Math.sin(turn) * reach] as const;
    trace(brush, [source, tip(angle - spread), tip(angle + spread)]);
    brush.fillStyle = radial(brush, source, reach, [
      [0, sun, 0.3],
      [1, sun, 0],
    ]);
    brush.fill();
  }
  const soft = blurred({ canvas, brush, ...sheet }, 5);
  const shafts = createSurface(width, height);
  shafts.brush.drawImage(soft.canvas, 0, 0, width, height);
  const strength = 0.25 + 0.35 * world.light.glow;
  return (target, moment) => {
    target.save();
    target.globalCompositeOperation = "screen";
    target.globalAlpha = strength + 0.12 * Math.sin(moment.seconds * 0.7);
    target.drawImage(shafts.canvas, 0, 0);
    target.restore();
  };
}
