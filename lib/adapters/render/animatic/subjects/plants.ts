import { Path2D } from "@napi-rs/canvas";
import { disc, oval } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { hashAt } from "../noise";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { OBJECT_HEIGHTS, rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

const LEAF_CLUSTERS = 34;

/** A broad old tree whose crown moves in the wind. */
export const tree: SubjectArt = {
  aspect: 0.95,
  heights: { establishing: 0.34, wide: 0.52, medium: 0.72, "close-up": 0.86, insert: 1 },
  prepare(stage) {
    const { inks, world } = stage;
    const green = mix(mix(world.palette.near, world.palette.far, 0.3), [86, 132, 66], 0.16 + 0.34 * world.light.day);
    const bark = mix(inks.dark, [92, 66, 48], 0.3 * world.light.day + 0.06);
    const clusters = Array.from({ length: LEAF_CLUSTERS }, (_, index) => {
      const angle = index * 2.4;
      const reach = Math.sqrt(index / LEAF_CLUSTERS);
      return {
        x: Math.cos(angle) * reach * 34,
        y: -66 + Math.sin(angle) * reach * 25,
        size: lerp(11, 16, hashAt(index, stage.cast)),
        tone: hashAt(index, stage.cast + 1),
      };
    }).sort((a, b) => b.y - a.y);
    return (brush, { seconds }) => {
      const sway = (y: number, index: number) => Math.sin(seconds * 1.2 + index) * (-y - 30) * 0.012;
      rimmed(brush, stage, (rim) => {
        brush.fillStyle = rim ?? css(bark);
        brush.fill(
          new Path2D("M-9 0C-5-8-5-22-4.5-46L-16-62L-12-64L-2-52L1-70L5-70L4-50L14-62L17-59L5-42C5-22 6-8 11 0Z"),
        );
      });
      rimmed(brush, stage, (rim) => {
        for (const [index, leaf] of clusters.entries()) {
          const lit = (leaf.x * stage.lightSide) / 34 - (leaf.y + 66) / 25;
          disc(
            brush,
            leaf.x + sway(leaf.y, index),
            leaf.y,
            leaf.size,
            rim ?? css(lighten(green, lit * 0.035 + leaf.tone * 0.03)),
          );
        }
      });
    };
  },
};

const PETALS = 12;
const VASE = "M-7-30C-5-22-12-14-12-8C-12-3-10 0-8 0L8 0C10 0 12-3 12-8C12-14 5-22 7-30Z";

/** A flower in a small vase, turning to the light. */
export const flower: SubjectArt = {
  aspect: 0.6,
  heights: OBJECT_HEIGHTS,
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const petal = mix(inks.accent, inks.pale, 0.25);
    const vase = createParts(stage, [{ d: VASE, ink: "second" }], 0.7);
    const green = mix(inks.body, [84, 138, 74], 0.3 + 0.3 * stage.world.light.day);
    return (brush, { seconds }) => {
      const sway = Math.sin(seconds * 1.1) * 2.2;
      drawStem(brush, green, sway);
      drawBlossom(brush, stage, petal, sway);
      vase(brush);
      oval(brush, 0, -30, 7, 1.5, css(lighten(inks.second, -0.08)));
    };
  },
};

function drawStem(brush: Brush, green: Rgb, sway: number): void {
  brush.strokeStyle = css(green);
  brush.lineWidth = 2.2;
  brush.beginPath();
  brush.moveTo(0, -26);
  brush.quadraticCurveTo(-1 + sway * 0.2, -50, sway, -72);
  brush.stroke();
  for (const side of [-1, 1]) {
    brush.fillStyle = css(lighten(green, side * 0.03));
    brush.beginPath();
    brush.moveTo(0, -34);
    brush.quadraticCurveTo(side * 12, -54, side * 25, -50 + sway * 0.4);
    brush.quadraticCurveTo(side * 16, -34, 0, -34);
    brush.fill();
  }
}

function drawBlossom(brush: Brush, { inks }: SubjectStage, petal: Rgb, sway: number): void {
  brush.save();
  brush.translate(sway, -78);
  for (let index = 0; index < PETALS; index++) {
    brush.save();
    brush.rotate((index * 2 * Math.PI) / PETALS + sway * 0.01);
    oval(brush, 0, -13, 4.8, 10.5, css(lighten(petal, index % 2 ? 0.03 : -0.04)));
    brush.restore();
  }
  disc(brush, 0, 0, 6.5, css(mix([240, 190, 70], inks.dark, 0.25)));
  disc(brush, -1, -1, 3.6, css(mix([250, 210, 100], inks.dark, 0.12)));
  brush.restore();
}
