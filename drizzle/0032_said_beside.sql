ALTER TABLE "import_run" ADD COLUMN "skipped" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "beside" text[] DEFAULT '{}' NOT NULL;