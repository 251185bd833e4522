/** Every page that stands by itself, and every part of a job's page. New pages belong here: axe looks at all of them. */
export const PAGES = [
  "/",
  "/new",
  "/approvals",
  "/queue",
  "/assets",
  "/admin",
  "/admin/costs",
  "/admin/quality",
  "/admin/backends",
  "/admin/unknown",
  "/admin/budgets",
  "/admin/prices",
  "/admin/calibration",
  "/admin/system",
  "/admin/policies",
  "/admin/people",
] as const;

export const JOB_PARTS = ["board", "animatic", "quote", "render", "quality", "history"] as const;
