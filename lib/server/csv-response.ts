import { attachment } from "@/lib/domain/content-disposition";
import { type CsvTable, csvLines } from "@/lib/domain/csv";

const LINES_IN_A_CHUNK = 200;
/** Without it a spreadsheet reads the file in its own country's letters. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A table as a file to keep, written line by line as it is read. */
export function csvResponse(fileName: string, table: CsvTable): Response {
  const lines = csvLines(table);
  const encoder = new TextEncoder();
  let chunk = BYTE_ORDER_MARK;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      let isOver = false;
      for (let count = 0; count < LINES_IN_A_CHUNK && !isOver; count++) {
        const { done, value } = lines.next();
        isOver = done === true;
        chunk += value ?? "";
      }
      if (chunk !== "") controller.enqueue(encoder.encode(chunk));
      chunk = "";
      if (isOver) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": attachment(fileName),
      "cache-control": "no-store",
    },
  });
}
