-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('producer', 'approver', 'admin');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('running', 'waiting', 'failed', 'complete', 'cancelled');

-- CreateEnum
CREATE TYPE "TakeState" AS ENUM ('reserved', 'submitting', 'submitted', 'succeeded', 'failed', 'cancelled', 'rejected', 'unknown');

-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "day_budget_micros" BIGINT NOT NULL,
    "month_budget_micros" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "membership" (
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "producer_id" TEXT NOT NULL,
    "client_request_id" TEXT,
    "title" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" "JobStatus" NOT NULL,
    "waiting_at" TEXT,
    "failed_stage" TEXT,
    "failure" JSONB,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "plan_version" INTEGER NOT NULL DEFAULT 0,
    "cap_micros" BIGINT,
    "policy" JSONB NOT NULL,
    "wake_number" INTEGER NOT NULL DEFAULT 1,
    "dispatched_number" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief" (
    "job_id" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "clean" JSONB,
    "warnings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "brief_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "job_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "author_id" TEXT,
    "reason" TEXT NOT NULL,
    "markers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("job_id","version")
);

-- CreateTable
CREATE TABLE "scene" (
    "job_id" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "scene_pkey" PRIMARY KEY ("job_id","plan_version","number")
);

-- CreateTable
CREATE TABLE "shot" (
    "job_id" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "scene_number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "shot_pkey" PRIMARY KEY ("job_id","plan_version","code")
);

-- CreateTable
CREATE TABLE "take" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "shot_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "backend" TEXT NOT NULL,
    "state" "TakeState" NOT NULL,
    "request_hash" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "ceiling_micros" BIGINT NOT NULL,
    "actual_micros" BIGINT,
    "provider_job_id" TEXT,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "failure" TEXT,
    "asset_key" TEXT,
    "superseded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "take_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset" (
    "key" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "total_micros" BIGINT NOT NULL,
    "p90_micros" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "quote_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "shot_code" TEXT,
    "label" TEXT NOT NULL,
    "backend" TEXT,
    "quantity" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_micros" BIGINT NOT NULL,
    "amount_micros" BIGINT NOT NULL,

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("quote_id","position")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "quote_id" TEXT,
    "decider_id" TEXT,
    "cap_micros" BIGINT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qa_report" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "take_id" TEXT,
    "code" TEXT,
    "verdict" TEXT NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "qa_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qa_check" (
    "report_id" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "measured" TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at_seconds" DOUBLE PRECISION,

    CONSTRAINT "qa_check_pkey" PRIMARY KEY ("report_id","check_id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "average" DOUBLE PRECISION NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "take_id" TEXT,
    "kind" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "job_id" TEXT,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cache_entry" (
    "tier" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cache_entry_pkey" PRIMARY KEY ("tier","key")
);

-- CreateTable
CREATE TABLE "cache_counter" (
    "tier" TEXT NOT NULL,
    "hits" BIGINT NOT NULL DEFAULT 0,
    "misses" BIGINT NOT NULL DEFAULT 0,
    "evictions" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "cache_counter_pkey" PRIMARY KEY ("tier")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "job_workspace_id_created_at_idx" ON "job"("workspace_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "job_status_updated_at_idx" ON "job"("status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_workspace_id_producer_id_client_request_id_key" ON "job"("workspace_id", "producer_id", "client_request_id");

-- CreateIndex
CREATE UNIQUE INDEX "shot_job_id_plan_version_position_key" ON "shot"("job_id", "plan_version", "position");

-- CreateIndex
CREATE INDEX "take_job_id_state_idx" ON "take"("job_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "take_job_id_shot_code_number_key" ON "take"("job_id", "shot_code", "number");

-- CreateIndex
CREATE INDEX "asset_job_id_kind_idx" ON "asset"("job_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "quote_job_id_digest_key" ON "quote"("job_id", "digest");

-- CreateIndex
CREATE INDEX "approval_job_id_gate_idx" ON "approval"("job_id", "gate");

-- CreateIndex
CREATE UNIQUE INDEX "checkpoint_job_id_sequence_key" ON "checkpoint"("job_id", "sequence");

-- CreateIndex
CREATE INDEX "qa_report_job_id_idx" ON "qa_report"("job_id");

-- CreateIndex
CREATE INDEX "judgement_job_id_idx" ON "judgement"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_key_key" ON "ledger_entry"("key");

-- CreateIndex
CREATE INDEX "ledger_entry_job_id_idx" ON "ledger_entry"("job_id");

-- CreateIndex
CREATE INDEX "audit_entry_job_id_id_idx" ON "audit_entry"("job_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_created_at_idx" ON "audit_entry"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "cache_entry_tier_used_at_idx" ON "cache_entry"("tier", "used_at");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scene" ADD CONSTRAINT "scene_job_id_plan_version_fkey" FOREIGN KEY ("job_id", "plan_version") REFERENCES "plan_version"("job_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shot" ADD CONSTRAINT "shot_job_id_plan_version_fkey" FOREIGN KEY ("job_id", "plan_version") REFERENCES "plan_version"("job_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shot" ADD CONSTRAINT "shot_job_id_plan_version_scene_number_fkey" FOREIGN KEY ("job_id", "plan_version", "scene_number") REFERENCES "scene"("job_id", "plan_version", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_asset_key_fkey" FOREIGN KEY ("asset_key") REFERENCES "asset"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qa_report" ADD CONSTRAINT "qa_report_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qa_report" ADD CONSTRAINT "qa_report_take_id_fkey" FOREIGN KEY ("take_id") REFERENCES "take"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qa_check" ADD CONSTRAINT "qa_check_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "qa_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_take_id_fkey" FOREIGN KEY ("take_id") REFERENCES "take"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema can't say: wrong rows are impossible.

ALTER TABLE "job"
  ADD CONSTRAINT "job_stage_known" CHECK ("stage" IN ('INIT','INPUT_SANITIZER','ANALYSIS','CREATIVE','VISUAL','FAST_TRACK','FINANCIAL','RENDER','QA_TECH','QA_SEMANTIC','FINALIZE','COMPLETE','ERROR')),
  ADD CONSTRAINT "job_waits_at_a_gate" CHECK (("status" = 'waiting') = ("waiting_at" IS NOT NULL)),
  ADD CONSTRAINT "job_gate_known" CHECK ("waiting_at" IN ('storyboard','cost','retake','delivery')),
  ADD CONSTRAINT "job_failed_is_error" CHECK (("status" = 'failed') = ("stage" = 'ERROR')),
  ADD CONSTRAINT "job_failed_knows_where" CHECK ("stage" <> 'ERROR' OR ("failed_stage" IS NOT NULL AND "failure" IS NOT NULL)),
  ADD CONSTRAINT "job_complete_is_complete" CHECK (("status" = 'complete') = ("stage" = 'COMPLETE')),
  ADD CONSTRAINT "job_attempt_counts" CHECK ("attempt" >= 1),
  ADD CONSTRAINT "job_cap_is_money" CHECK ("cap_micros" >= 0),
  ADD CONSTRAINT "job_wakes_once_each" CHECK ("dispatched_number" <= "wake_number");

ALTER TABLE "take"
  ADD CONSTRAINT "take_ceiling_is_money" CHECK ("ceiling_micros" >= 0),
  ADD CONSTRAINT "take_actual_is_money" CHECK ("actual_micros" >= 0),
  ADD CONSTRAINT "take_progress_is_a_share" CHECK ("progress" BETWEEN 0 AND 1),
  ADD CONSTRAINT "take_succeeded_has_a_file" CHECK ("state" <> 'succeeded' OR "asset_key" IS NOT NULL),
  ADD CONSTRAINT "take_submitted_has_a_job" CHECK ("state" <> 'submitted' OR "provider_job_id" IS NOT NULL);

-- One live attempt per shot, and one take per shot in the film.
CREATE UNIQUE INDEX "take_one_live_per_shot" ON "take" ("job_id", "shot_code")
  WHERE "state" IN ('reserved', 'submitting', 'submitted', 'unknown');
CREATE UNIQUE INDEX "take_one_in_the_film" ON "take" ("job_id", "shot_code")
  WHERE "state" = 'succeeded' AND "superseded_at" IS NULL;

ALTER TABLE "asset"
  ADD CONSTRAINT "asset_has_bytes" CHECK ("bytes" > 0),
  ADD CONSTRAINT "asset_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_counts_from_one" CHECK ("version" >= 1);
ALTER TABLE "shot" ADD CONSTRAINT "shot_code_form" CHECK ("code" ~ '^SC[0-9]{2}-SH[0-9]{3}$');

ALTER TABLE "approval"
  ADD CONSTRAINT "approval_gate_known" CHECK ("gate" IN ('storyboard','cost','retake','delivery')),
  ADD CONSTRAINT "approval_decision_known" CHECK ("decision" IN ('approve','request-changes')),
  ADD CONSTRAINT "approval_of_cost_names_quote_and_cap" CHECK (
    "gate" <> 'cost' OR "decision" <> 'approve' OR ("quote_id" IS NOT NULL AND "cap_micros" IS NOT NULL));
-- The same thing is approved once, however often a button is pressed.
CREATE UNIQUE INDEX "approval_once" ON "approval" ("job_id", "gate", "digest") WHERE "decision" = 'approve';

ALTER TABLE "quote" ADD CONSTRAINT "quote_is_money" CHECK ("total_micros" >= 0 AND "p90_micros" >= 0);

ALTER TABLE "checkpoint"
  ADD CONSTRAINT "checkpoint_status_known" CHECK ("status" IN ('completed', 'corrupt')),
  ADD CONSTRAINT "checkpoint_attempt_counts" CHECK ("attempt" >= 1);

ALTER TABLE "qa_report" ADD CONSTRAINT "qa_report_verdict_known" CHECK ("verdict" IN ('pass','warn','fail'));
ALTER TABLE "qa_check" ADD CONSTRAINT "qa_check_verdict_known" CHECK ("verdict" IN ('pass','warn','fail'));
-- A file is measured once; a retake is another file.
CREATE UNIQUE INDEX "qa_report_once_per_take" ON "qa_report" ("take_id") WHERE "take_id" IS NOT NULL;

ALTER TABLE "judgement"
  ADD CONSTRAINT "judgement_outcome_known" CHECK ("outcome" IN ('pass','fail','needs-a-person')),
  ADD CONSTRAINT "judgement_average_on_scale" CHECK ("average" BETWEEN 0 AND 10);

-- A film is judged once; a retake or an edit makes another film.
CREATE UNIQUE INDEX "judgement_once_per_film" ON "judgement" ("job_id", "subject");

ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_kind_known" CHECK ("kind" IN ('estimate','reservation','actual','release'));

-- History is only ever added to.
CREATE FUNCTION "audit_entry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed';
END $$;
CREATE TRIGGER "audit_entry_never_updated" BEFORE UPDATE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "audit_entry_is_append_only"();

-- Everybody who looks at a job hears that it changed.
CREATE FUNCTION "tell_job_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'job' THEN
    PERFORM pg_notify('studio_job', NEW."id");
  ELSE
    PERFORM pg_notify('studio_job', NEW."job_id");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "job_changed" AFTER INSERT OR UPDATE ON "job" FOR EACH ROW EXECUTE FUNCTION "tell_job_changed"();
CREATE TRIGGER "take_changed" AFTER INSERT OR UPDATE ON "take" FOR EACH ROW EXECUTE FUNCTION "tell_job_changed"();
CREATE TRIGGER "asset_changed" AFTER INSERT ON "asset" FOR EACH ROW EXECUTE FUNCTION "tell_job_changed"();
CREATE TRIGGER "approval_changed" AFTER INSERT ON "approval" FOR EACH ROW EXECUTE FUNCTION "tell_job_changed"();
