-- Until now nobody was asked what a circumstance is.
ALTER TABLE "intervention" ADD COLUMN "circumstance" text;--> statement-breakpoint
UPDATE "intervention" SET "circumstance" = 'other' WHERE "kind" = 'circumstance';--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_circumstance" CHECK (("intervention"."kind" = 'circumstance') = ("intervention"."circumstance" is not null) and ("intervention"."circumstance" is null or "intervention"."circumstance" in ('holiday', 'question-changed', 'group-joined', 'group-left', 'other')));--> statement-breakpoint
UPDATE "intervention_version" SET "content" = "content" || jsonb_build_object('circumstance', CASE WHEN "content" ->> 'kind' = 'circumstance' THEN 'other' END);--> statement-breakpoint
-- The view's columns are those of the day it was made.
CREATE OR REPLACE VIEW "public_intervention" AS SELECT * FROM "intervention" WHERE "status" = 'public';
