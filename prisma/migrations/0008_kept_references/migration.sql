-- Characters, places and looks that are carried from film to film, known by name within their kind.
CREATE TABLE "kept_reference" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_name" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_reference_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kept_reference_workspace_id_kind_name_key_key" ON "kept_reference"("workspace_id", "kind", "name_key");
ALTER TABLE "kept_reference" ADD CONSTRAINT "kept_reference_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kept_reference" ADD CONSTRAINT "kept_reference_kind_known" CHECK ("kind" IN ('character','place','look'));
