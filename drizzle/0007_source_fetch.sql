CREATE TABLE "source_fetch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	"problem" text,
	"run_id" uuid,
	"published_at" timestamp with time zone,
	"pages" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "source_fetch_outcome" CHECK ("source_fetch"."outcome" in ('committed', 'unchanged', 'waiting', 'refused', 'failed')),
	CONSTRAINT "source_fetch_finished" CHECK (("source_fetch"."finished_at" is null) = ("source_fetch"."outcome" is null)),
	CONSTRAINT "source_fetch_problem" CHECK (("source_fetch"."problem" is not null) = (coalesce("source_fetch"."outcome", '') in ('waiting', 'refused', 'failed')))
);
--> statement-breakpoint
ALTER TABLE "source_fetch" ADD CONSTRAINT "source_fetch_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_fetch" ADD CONSTRAINT "source_fetch_run_id_import_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_run"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_fetch_by_source" ON "source_fetch" USING btree ("source_id","started_at");