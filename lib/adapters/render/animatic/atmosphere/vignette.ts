import { radial } from "../brush";
import { BLACK } from "../colour";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";

/** Darkens the corners. A sheet of the frame's size: drawing it unscaled is four times as fast as enlarging a small one. */
export function createVignette(world: World): (brush: Brush) => void {
  const { width, height } = world.frame;
  const sheet = createSurface(width, height);
  sheet.brush.fillStyle = radial(sheet.brush, [width / 2, height / 2], Math.hypot(width, height) * 0.54, [
    [0.45, BLACK, 0],
    [0.75, BLACK, 0.1],
    [1, BLACK, 0.46],
  ]);
  sheet.brush.fillRect(0, 0, width, height);
  return (brush) => brush.drawImage(sheet.canvas, 0, 0);
}
