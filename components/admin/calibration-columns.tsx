import { CircleCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { formatError } from "@/components/admin/calibration-words";
import { RangeBar } from "@/components/admin/range-bar";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import type { CalibrationView } from "@/lib/domain/admin-view";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import { formatMicros } from "@/lib/domain/money";

type Film = CalibrationView["films"][number];
type Backend = CalibrationView["byBackend"][number];

export const FILM_COLUMNS: readonly Column<Film>[] = [
  {
    header: "Film",
    cell: (film) => (
      <Link
        href={`/jobs/${film.jobId}?view=quote`}
        className="line-clamp-2 min-w-40 underline-offset-2 hover:underline"
      >
        {film.title}
      </Link>
    ),
  },
  { header: "Backend", cell: (film) => BACKEND_NAMES[film.backend] },
  { header: "P10", isNumber: true, cell: (film) => formatMicros(film.interval.p10Micros) },
  { header: "P50", isNumber: true, cell: (film) => formatMicros(film.interval.p50Micros) },
  { header: "P90", isNumber: true, cell: (film) => formatMicros(film.interval.p90Micros) },
  {
    header: "Actual",
    isNumber: true,
    cell: (film) => <span className="font-medium">{formatMicros(film.actualMicros)}</span>,
  },
  {
    header: "Off P50",
    isNumber: true,
    cell: (film) => <span className="whitespace-nowrap">{formatError(film.error)}</span>,
  },
  { header: "Where it lies", cell: (film) => <RangeBar interval={film.interval} actualMicros={film.actualMicros} /> },
  {
    header: "P10–P90",
    cell: (film) => (
      <Badge tone={film.isInside ? "good" : "bad"} icon={film.isInside ? CircleCheck : TriangleAlert}>
        {film.isInside ? "Inside" : "Outside"}
      </Badge>
    ),
  },
];

export const BACKEND_COLUMNS: readonly Column<Backend>[] = [
  { header: "Backend", cell: (row) => BACKEND_NAMES[row.backend] },
  { header: "Quotes", isNumber: true, cell: (row) => row.quotes },
  { header: "Inside", isNumber: true, cell: (row) => row.inside },
  { header: "±15 %", isNumber: true, cell: (row) => row.onTarget },
  { header: "Mean", isNumber: true, cell: (row) => formatError(row.meanError) },
  { header: "Median", isNumber: true, cell: (row) => formatError(row.medianError) },
];
