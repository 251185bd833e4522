-- What each reviewer of a gate answered about exactly one digest. Whoever has no row still waits; another digest
-- has rows of its own, so a change of the plan or the price makes everybody wait again.
CREATE TABLE "review" (
    "job_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "reviewer_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cap_micros" BIGINT,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("job_id","gate","digest","reviewer_id")
);
CREATE INDEX "review_reviewer_id_idx" ON "review"("reviewer_id");
ALTER TABLE "review" ADD CONSTRAINT "review_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review"
  ADD CONSTRAINT "review_gate_known" CHECK ("gate" IN ('storyboard','cost','delivery')),
  ADD CONSTRAINT "review_state_known" CHECK ("state" IN ('approved','changes-requested')),
  ADD CONSTRAINT "review_of_cost_names_cap" CHECK ("gate" <> 'cost' OR "state" <> 'approved' OR "cap_micros" IS NOT NULL);
CREATE TRIGGER "review_changed" AFTER INSERT OR UPDATE ON "review" FOR EACH ROW EXECUTE FUNCTION "tell_job_changed"();

-- Decisions that were made before reviewers had a state of their own: the newest of each person.
INSERT INTO "review" ("job_id", "gate", "digest", "reviewer_id", "state", "cap_micros", "note", "at")
SELECT DISTINCT ON ("job_id", "gate", "digest", "decider_id") "job_id", "gate", "digest", "decider_id",
  CASE "decision" WHEN 'approve' THEN 'approved' ELSE 'changes-requested' END, "cap_micros", "note", "created_at"
FROM "approval"
WHERE "decider_id" IS NOT NULL AND "gate" IN ('storyboard','cost','delivery')
ORDER BY "job_id", "gate", "digest", "decider_id", "created_at" DESC;

-- A member who was let go keeps their name in the history and can't sign in any more.
ALTER TABLE "membership" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);

-- When somebody was last active is read from the history.
CREATE INDEX "audit_entry_workspace_id_actor_id_created_at_idx" ON "audit_entry"("workspace_id", "actor_id", "created_at");
