-- Every audit entry is chained to the one before it: of its job, or of its workspace when it belongs to no job.
ALTER TABLE "audit_entry"
  ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- The end of each chain, so that entries missing at its end are missed as well.
CREATE TABLE "audit_chain" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "job_id" TEXT,
    "entries" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_chain_workspace_id_idx" ON "audit_chain"("workspace_id");
CREATE INDEX "audit_chain_job_id_idx" ON "audit_chain"("job_id");
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- SHA-256 over the previous hash, a line feed, and the entry as a JSON array; keys inside "data" in jsonb's own order.
CREATE FUNCTION "audit_entry_hash"(previous TEXT, entry "audit_entry") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(previous || E'\n' || jsonb_build_array(
    entry."position", entry."id", entry."workspace_id", entry."job_id", entry."actor_id", entry."actor_name",
    entry."action", entry."summary", entry."data", (extract(epoch FROM entry."created_at") * 1000)::bigint
  )::text, 'UTF8')), 'hex')
$$;

-- The chain's row is locked until the entry's transaction ends: entries written in parallel follow one another.
CREATE FUNCTION "chain_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chain_id TEXT := coalesce(NEW."job_id", NEW."workspace_id");
  previous TEXT;
BEGIN
  INSERT INTO "audit_chain" AS chain ("id", "workspace_id", "job_id", "entries", "head")
  VALUES (chain_id, NEW."workspace_id", NEW."job_id", 1, '')
  ON CONFLICT ("id") DO UPDATE SET "entries" = chain."entries" + 1
  RETURNING "entries", "head" INTO NEW."position", previous;
  NEW."hash" := "audit_entry_hash"(previous, NEW);
  UPDATE "audit_chain" SET "head" = NEW."hash" WHERE "id" = chain_id;
  RETURN NEW;
END $$;

-- What was written before is chained in the order in which it was written.
ALTER TABLE "audit_entry" DISABLE TRIGGER "audit_entry_never_updated";
DO $$
DECLARE
  entry "audit_entry";
  current_chain TEXT := '';
  previous TEXT;
  length INTEGER;
BEGIN
  FOR entry IN SELECT * FROM "audit_entry" ORDER BY coalesce("job_id", "workspace_id"), "id" LOOP
    IF coalesce(entry."job_id", entry."workspace_id") <> current_chain THEN
      current_chain := coalesce(entry."job_id", entry."workspace_id");
      previous := '';
      length := 0;
    END IF;
    length := length + 1;
    entry."position" := length;
    entry."hash" := "audit_entry_hash"(previous, entry);
    previous := entry."hash";
    UPDATE "audit_entry" SET "position" = entry."position", "hash" = entry."hash" WHERE "id" = entry."id";
    INSERT INTO "audit_chain" ("id", "workspace_id", "job_id", "entries", "head")
    VALUES (current_chain, entry."workspace_id", entry."job_id", length, previous)
    ON CONFLICT ("id") DO UPDATE SET "entries" = excluded."entries", "head" = excluded."head";
  END LOOP;
END $$;
ALTER TABLE "audit_entry" ENABLE TRIGGER "audit_entry_never_updated";

ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_is_chained" CHECK ("position" >= 1 AND "hash" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "audit_entry_chained" BEFORE INSERT ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();
