import { z } from "zod";
import type { SystemView } from "@/lib/domain/admin-system";
import type { BudgetsView, CalibrationView, CostsView, PricesView, QualityView } from "@/lib/domain/admin-view";
import { SPEND_CLASS_WORDS } from "@/lib/domain/cost/spend-class-words";
import type { CsvCell, CsvTable } from "@/lib/domain/csv";
import { type Micros, toUsd } from "@/lib/domain/money";

type Columns<Row> = readonly (readonly [header: string, cell: (row: Row) => CsvCell])[];
type Tables<View> = Readonly<Record<string, (view: View) => CsvTable>>;

/** Asks for one table of a page as a file instead of the page's data: `?format=csv&table=jobs`. */
export const tableQuestion = <T extends Tables<never>>(tables: T) =>
  z.object({
    format: z.enum(["json", "csv"]).default("json"),
    table: z.enum(Object.keys(tables) as [keyof T & string]).optional(),
  });

const usd = (micros: Micros | null): CsvCell => (micros === null ? null : toUsd(micros));
const perSecond = (micros: Micros, seconds: number): CsvCell =>
  seconds > 0 ? toUsd(Math.round(micros / seconds)) : null;

/** Every table of the costs page. Money in US dollars, to the micro-dollar. */
export const COSTS_TABLES = {
  days: ({ days }) =>
    table(days, [
      ["Day", (row) => row.day],
      ["Spent USD", (row) => usd(row.actualMicros)],
      ["Estimated USD", (row) => usd(row.estimateMicros)],
      ["Delivered seconds", (row) => row.keptSeconds],
      ["USD per delivered second", (row) => perSecond(row.actualMicros, row.keptSeconds)],
    ]),
  backends: ({ byBackend }) =>
    table(byBackend, [
      ["Backend", (row) => row.backend],
      ["Takes", (row) => row.takes],
      ["Spent USD", (row) => usd(row.actualMicros)],
      ["Not used USD", (row) => usd(row.notKeptMicros)],
      ["Delivered seconds", (row) => row.keptSeconds],
      ["USD per delivered second", (row) => perSecond(row.actualMicros, row.keptSeconds)],
    ]),
  producers: ({ byProducer }) =>
    table(byProducer, [
      ["Producer", (row) => row.name],
      ["Jobs", (row) => row.jobs],
      ["Spent USD", (row) => usd(row.actualMicros)],
    ]),
  jobs: ({ jobs }) =>
    table(jobs, [
      ["Job", (row) => row.id],
      ["Title", (row) => row.title],
      ["Producer", (row) => row.producerName],
      ["Status", (row) => row.status],
      ["Estimated USD", (row) => usd(row.estimateMicros)],
      ["Spent USD", (row) => usd(row.actualMicros)],
      ["Cap USD", (row) => usd(row.capMicros)],
    ]),
  classes: ({ byClass }) =>
    table(byClass, [
      ["Class", (row) => row.spendClass],
      ["What became of it", (row) => SPEND_CLASS_WORDS[row.spendClass]],
      ["Spent USD", (row) => usd(row.micros)],
    ]),
  unused: ({ notKept }) =>
    table(notKept, [
      ["Job", (row) => row.jobId],
      ["Title", (row) => row.jobTitle],
      ["Shot", (row) => row.shotCode],
      ["Take", (row) => row.number],
      ["Backend", (row) => row.backend],
      ["Class", (row) => row.spendClass],
      ["Paid USD", (row) => usd(row.micros)],
      ["Failure", (row) => row.failure],
    ]),
} as const satisfies Tables<CostsView>;

type TakeQuality = QualityView["byBackend"][number];
const TAKE_QUALITY: Columns<TakeQuality> = [
  ["Takes", (row) => row.takes],
  ["Failed", (row) => row.failed],
  ["Pass rate", (row) => row.passRate],
  ["Average score", (row) => row.averageScore],
];

/** Every table of the quality page. Rates from 0 to 1, scores from 0 to 10; what was not measured is empty. */
export const QUALITY_TABLES = {
  days: ({ days }) =>
    table(days, [
      ["Day", (row) => row.day],
      ["Films", (row) => row.films],
      ["Average score", (row) => row.averageScore],
      ["Pass rate", (row) => row.passRate],
    ]),
  scores: ({ scoreHistogram }) =>
    table(scoreHistogram, [
      ["From", (row) => row.from],
      ["To", (row) => row.to],
      ["Films", (row) => row.films],
    ]),
  dimensions: ({ byDimension }) =>
    table(byDimension, [
      ["Dimension", (row) => row.dimension],
      ["Average score", (row) => row.averageScore],
    ]),
  checks: ({ checks }) =>
    table(checks, [
      ["Check", (row) => row.label],
      ["Measured", (row) => row.measured],
      ["Failed", (row) => row.failed],
      ["Warned", (row) => row.warned],
      ["Pass rate", (row) => (row.measured === 0 ? null : 1 - row.failed / row.measured)],
    ]),
  backends: ({ byBackend }) => table(byBackend, [["Backend", (row) => row.backend], ...TAKE_QUALITY]),
  models: ({ byModel }) =>
    table(byModel, [["Backend", (row) => row.backend], ["Model", (row) => row.model], ...TAKE_QUALITY]),
} as const satisfies Tables<QualityView>;

type Calibrated = CalibrationView["overall"];
const CALIBRATED: Columns<Calibrated> = [
  ["Quotes", (row) => row.quotes],
  ["Inside P10-P90", (row) => row.inside],
  ["Within 15 %", (row) => row.onTarget],
  ["Mean error", (row) => row.meanError],
  ["Median error", (row) => row.medianError],
];

/** Every table of the calibration page. Errors are shares of the quoted P50. */
export const CALIBRATION_TABLES = {
  films: ({ films }) =>
    table(films, [
      ["Job", (row) => row.jobId],
      ["Title", (row) => row.title],
      ["Backend", (row) => row.backend],
      ["P10 USD", (row) => usd(row.interval.p10Micros)],
      ["P50 USD", (row) => usd(row.interval.p50Micros)],
      ["P90 USD", (row) => usd(row.interval.p90Micros)],
      ["Actual USD", (row) => usd(row.actualMicros)],
      ["Error", (row) => row.error],
      ["Inside", (row) => (row.isInside ? "yes" : "no")],
      ["Completed", (row) => row.completedAt],
    ]),
  backends: ({ byBackend }) => table(byBackend, [["Backend", (row) => row.backend], ...CALIBRATED]),
} as const satisfies Tables<CalibrationView>;

/** Every table of the system page. */
export const SYSTEM_TABLES = {
  still: ({ still }) =>
    table(still, [
      ["Job", (row) => row.id],
      ["Title", (row) => row.title],
      ["Stage", (row) => row.stage],
      ["Status", (row) => row.status],
      ["Since", (row) => row.since],
      ["Reason", (row) => row.reason],
    ]),
  caches: ({ caches }) =>
    table(caches, [
      ["Tier", (row) => row.tier],
      ["Entries", (row) => row.entries],
      ["Hits", (row) => row.hits],
      ["Misses", (row) => row.misses],
      ["Evictions", (row) => row.evictions],
      ["Hit rate", (row) => row.hitRate],
    ]),
} as const satisfies Tables<SystemView>;

/** The tables of the budgets page that people keep. */
export const BUDGETS_TABLES = {
  people: ({ people }) =>
    table(people, [
      ["Person", (row) => row.name],
      ["Role", (row) => row.role],
      ["Own daily limit USD", (row) => usd(row.ownBudgetMicros)],
      ["Spent today USD", (row) => usd(row.spentMicros)],
      ["Reserved USD", (row) => usd(row.reservedMicros)],
    ]),
  projects: ({ projects }) =>
    table(projects, [
      ["Project", (row) => row.name],
      ["Films", (row) => row.films],
      ["Budget USD", (row) => usd(row.budgetMicros)],
      ["Spent USD", (row) => usd(row.spentMicros)],
      ["Reserved USD", (row) => usd(row.reservedMicros)],
    ]),
  closes: ({ closes }) =>
    table(closes, [
      ["Day", (row) => row.day],
      ["Takes", (row) => row.takes],
      ["Ledger USD", (row) => usd(row.ledgerMicros)],
      ["Takes' own sum USD", (row) => usd(row.takesMicros)],
      ["Differences", (row) => row.differences.length],
      ["Closed", (row) => row.closedAt],
    ]),
} as const satisfies Tables<BudgetsView>;

/** All prices that were ever in force. */
export const PRICES_TABLES = {
  prices: ({ rows }) =>
    table(rows, [
      ["Backend", (row) => row.backend],
      ["Model", (row) => row.model],
      ["Resolution", (row) => row.resolution],
      ["Sound", (row) => (row.audio ? "yes" : "no")],
      ["USD per second", (row) => usd(row.microsPerSecond)],
      ["From", (row) => row.validFrom],
      ["To", (row) => row.validTo],
      ["State", (row) => row.state],
      ["Source", (row) => row.source],
      ["Author", (row) => row.authorName],
    ]),
} as const satisfies Tables<PricesView>;

function table<Row>(rows: readonly Row[], columns: Columns<Row>): CsvTable {
  return { header: columns.map(([header]) => header), rows: cellsOf(rows, columns) };
}

function* cellsOf<Row>(rows: readonly Row[], columns: Columns<Row>): Generator<CsvCell[]> {
  for (const row of rows) yield columns.map(([, cell]) => cell(row));
}
