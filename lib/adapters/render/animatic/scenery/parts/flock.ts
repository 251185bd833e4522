import { css, mix } from "../../colour";
import { lerp, wrap } from "../../curves";
import { type LiveLayer, live } from "../../elements";
import { hashAt } from "../../noise";
import type { Brush } from "../../surface";
import type { World } from "../../world";

/** Birds far away that cross the sky. */
export function birdLayer(world: World, count: number): LiveLayer {
  const ink = css(mix(world.palette.near, world.palette.far, 0.3), 0.85);
  const { unit, seed, width, height, frame } = world;
  return live(0.3, (brush, { seconds }) => {
    brush.strokeStyle = ink;
    brush.lineCap = "round";
    for (let index = 0; index < count; index++) {
      const size = unit * lerp(0.008, 0.018, hashAt(index, seed));
      const start = hashAt(index, seed + 1) * 0.35 + 0.1 + index * 0.012;
      const x = width / 2 + (wrap(start + seconds * 0.035, 1.2) - 0.6) * frame.width;
      const y = height * (0.2 + 0.18 * hashAt(index, seed + 2)) + Math.sin(seconds * 1.3 + index) * unit * 0.006;
      strokeBird(brush, { x, y, size, flap: Math.sin(seconds * 7 + index * 1.7) * 0.55 });
    }
  });
}

/** Two curved wings, `flap` from -1 (down) to 1 (up). */
export function strokeBird(brush: Brush, bird: { x: number; y: number; size: number; flap: number }): void {
  const { x, y, size, flap } = bird;
  brush.lineWidth = size * 0.22;
  brush.beginPath();
  brush.moveTo(x - size, y - size * flap);
  brush.quadraticCurveTo(x - size * 0.4, y - size * (0.15 + flap * 0.4), x, y);
  brush.quadraticCurveTo(x + size * 0.4, y - size * (0.15 + flap * 0.4), x + size, y - size * flap);
  brush.stroke();
}
