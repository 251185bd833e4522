-- Real backends and their money: projects and budgets, dated prices, backend settings, a double-entry ledger.

CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "budget_micros" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "project_workspace_id_name_key" ON "project"("workspace_id", "name");
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "project" ADD CONSTRAINT "project_budget_is_money" CHECK ("budget_micros" >= 0);

ALTER TABLE "workspace" ADD COLUMN "user_day_budget_micros" BIGINT NOT NULL DEFAULT 50000000;
ALTER TABLE "membership" ADD COLUMN "day_budget_micros" BIGINT;

ALTER TABLE "job" ADD COLUMN "project_id" TEXT, ADD COLUMN "waiting_reason" TEXT;
ALTER TABLE "job" ADD CONSTRAINT "job_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "job_project_id_idx" ON "job"("project_id");
ALTER TABLE "job" DROP CONSTRAINT "job_gate_known";
ALTER TABLE "job" ADD CONSTRAINT "job_gate_known" CHECK ("waiting_at" IN ('storyboard','cost','retake','delivery','provider'));

ALTER TABLE "take"
  ADD COLUMN "route" TEXT NOT NULL DEFAULT 'local',
  ADD COLUMN "model" TEXT NOT NULL DEFAULT 'animatic',
  ADD COLUMN "price_row_id" TEXT,
  ADD COLUMN "estimated_micros" BIGINT,
  ADD COLUMN "charge_source" TEXT,
  ADD COLUMN "spend_class" TEXT,
  ADD COLUMN "failure_kind" TEXT,
  ADD COLUMN "advice" TEXT,
  ADD COLUMN "submitting_at" TIMESTAMPTZ(3),
  ADD COLUMN "reconcile_at" TIMESTAMPTZ(3);
UPDATE "take" SET "spend_class" = 'kept' WHERE "actual_micros" > 0;
ALTER TABLE "take"
  ADD CONSTRAINT "take_class_known" CHECK ("spend_class" IN ('kept','retake','failed-qa','moderated','lost')),
  ADD CONSTRAINT "take_paid_has_a_class" CHECK ("actual_micros" IS NULL OR "actual_micros" = 0 OR "spend_class" IS NOT NULL),
  ADD CONSTRAINT "take_submitting_has_a_time" CHECK ("state" <> 'submitting' OR "submitting_at" IS NOT NULL);
CREATE INDEX "take_backend_submitting_at_idx" ON "take"("backend", "submitting_at");
-- One job at a provider belongs to one attempt.
CREATE UNIQUE INDEX "take_backend_provider_job_id_key" ON "take"("backend", "provider_job_id");

CREATE TABLE "price_row" (
    "id" TEXT NOT NULL,
    "backend" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "resolution" TEXT NOT NULL,
    "audio" BOOLEAN NOT NULL,
    "micros_per_second" BIGINT NOT NULL,
    "clip_seconds" INTEGER[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "checked_at" DATE NOT NULL,
    "author_name" TEXT NOT NULL DEFAULT 'AIPROD Studio',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "price_row_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "price_row_backend_model_idx" ON "price_row"("backend", "model");
ALTER TABLE "price_row"
  ADD CONSTRAINT "price_is_money" CHECK ("micros_per_second" >= 0),
  ADD CONSTRAINT "price_ends_after_it_began" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from" - 1);

CREATE TABLE "backend_setting" (
    "backend" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "paused_reason" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "probe_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "backend_setting_pkey" PRIMARY KEY ("backend","route")
);

CREATE TABLE "backend_outcome" (
    "id" BIGSERIAL NOT NULL,
    "backend" TEXT NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "backend_outcome_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "backend_outcome_backend_at_idx" ON "backend_outcome"("backend", "at");

CREATE TABLE "webhook_receipt" (
    "backend" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "webhook_receipt_pkey" PRIMARY KEY ("backend","delivery_id")
);

CREATE TABLE "daily_close" (
    "workspace_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "takes" INTEGER NOT NULL,
    "ledger_micros" BIGINT NOT NULL,
    "takes_micros" BIGINT NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "daily_close_pkey" PRIMARY KEY ("workspace_id","day")
);
ALTER TABLE "daily_close" ADD CONSTRAINT "daily_close_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The ledger becomes double-entry. What was booked before keeps its amounts and gets its accounts.
ALTER TABLE "ledger_entry"
  ADD COLUMN "workspace_id" TEXT,
  ADD COLUMN "user_id" TEXT,
  ADD COLUMN "project_id" TEXT,
  ADD COLUMN "from_account" TEXT,
  ADD COLUMN "to_account" TEXT,
  ADD COLUMN "booked_on" DATE NOT NULL DEFAULT CURRENT_DATE;
UPDATE "ledger_entry" AS entry SET
  "workspace_id" = job."workspace_id",
  "user_id" = job."producer_id",
  "booked_on" = entry."created_at"::date,
  "from_account" = CASE entry."kind" WHEN 'estimate' THEN 'forecast' WHEN 'release' THEN 'reserved' ELSE 'budget' END,
  "to_account" = CASE entry."kind" WHEN 'estimate' THEN 'quoted' WHEN 'reservation' THEN 'reserved' WHEN 'release' THEN 'budget' ELSE 'spent:kept' END
FROM "job" AS job WHERE job."id" = entry."job_id";
ALTER TABLE "ledger_entry"
  ALTER COLUMN "workspace_id" SET NOT NULL,
  ALTER COLUMN "user_id" SET NOT NULL,
  ALTER COLUMN "from_account" SET NOT NULL,
  ALTER COLUMN "to_account" SET NOT NULL,
  DROP CONSTRAINT "ledger_kind_known",
  ADD CONSTRAINT "ledger_kind_known" CHECK ("kind" IN ('estimate','reservation','actual','release','overrun','reclassified')),
  ADD CONSTRAINT "ledger_moves_something" CHECK ("amount_micros" >= 0 AND "from_account" <> "to_account"),
  ADD CONSTRAINT "ledger_accounts_known" CHECK (
    "from_account" IN ('budget','reserved','forecast','quoted','spent:kept','spent:retake','spent:failed-qa','spent:moderated','spent:lost')
    AND "to_account" IN ('budget','reserved','forecast','quoted','spent:kept','spent:retake','spent:failed-qa','spent:moderated','spent:lost'));
CREATE INDEX "ledger_entry_take_id_idx" ON "ledger_entry"("take_id");
CREATE INDEX "ledger_entry_project_id_idx" ON "ledger_entry"("project_id");
CREATE INDEX "ledger_entry_workspace_id_booked_on_idx" ON "ledger_entry"("workspace_id", "booked_on");
CREATE INDEX "ledger_entry_user_id_booked_on_idx" ON "ledger_entry"("user_id", "booked_on");

-- Money is only ever booked; a mistake is corrected by another entry.
CREATE FUNCTION "ledger_entry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger entries are never changed';
END $$;
CREATE TRIGGER "ledger_entry_never_updated" BEFORE UPDATE ON "ledger_entry"
  FOR EACH ROW EXECUTE FUNCTION "ledger_entry_is_append_only"();
