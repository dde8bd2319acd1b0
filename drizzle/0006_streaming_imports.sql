ALTER TABLE "import_run" DROP CONSTRAINT "import_run_status";--> statement-breakpoint
ALTER TABLE "observation_staging" DROP CONSTRAINT "observation_staging_import_id_area_code_indicator_id_period_sex_pk";--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "rows_staged" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "indicator_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "done" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "total" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_status" CHECK ("import_run"."status" in ('running', 'waiting', 'storing', 'committed', 'refused', 'undone'));--> statement-breakpoint
CREATE VIEW "current_observation" AS
SELECT "area_code", "indicator_id", "period", "sex", "period_start", "period_end", "value", "gap", "low", "high", "preliminary", "note", "import_id"
FROM "observation"
WHERE "import_id" <> ALL (ARRAY(SELECT "id" FROM "import_run" WHERE "status" = 'storing'));
