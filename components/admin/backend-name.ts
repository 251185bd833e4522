import { BACKEND_IDS, BACKEND_NAMES } from "@/lib/domain/backend";

/** A backend's name; an id that is not known any more stays as it was written. */
export function backendName(backend: string): string {
  const id = BACKEND_IDS.find((known) => known === backend);
  return id ? BACKEND_NAMES[id] : backend;
}
