import { buildOf, drawFigure } from "./figure";
import type { SubjectArt, SubjectStage } from "./subject-art";

const OUTDOORS = new Set(["mountains", "forest", "countryside", "city", "street", "beach", "desert", "snowfield"]);

/** People on the move in wide views of open places; elsewhere they stand. */
function walks(stage: SubjectStage): boolean {
  const { framing, picture } = stage.world;
  return (framing === "wide" || framing === "establishing") && OUTDOORS.has(picture.setting);
}

const FIGURE_HEIGHTS = { establishing: 0.15, wide: 0.28, medium: 0.82, "close-up": 0.95, insert: 0.95 };

export const person: SubjectArt = {
  aspect: 0.4,
  heights: FIGURE_HEIGHTS,
  travel: 0.07,
  halo: true,
  prepare(stage) {
    const build = buildOf(stage, stage.cast);
    const walking = walks(stage);
    return (brush, { seconds }) => drawFigure(brush, stage, build, { walking, seconds });
  },
};
