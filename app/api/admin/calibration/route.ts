import { CALIBRATION_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { today, viewOrFile } from "@/lib/server/table-file";

export const GET = route({ query: tableQuestion(CALIBRATION_TABLES) }, async ({ viewer, query }) =>
  viewOrFile(query, await getReads().calibration(viewer), CALIBRATION_TABLES, { page: "calibration", when: today() }),
);
