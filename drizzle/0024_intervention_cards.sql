ALTER TABLE "intervention" ADD COLUMN "goal_area" text;--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "other_titles" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_goal_area" CHECK ("intervention"."goal_area" in ('early-life', 'education', 'work', 'income', 'housing', 'habits', 'influence', 'care'));--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_tags" CHECK (cardinality("intervention"."tags") <= 10);--> statement-breakpoint
-- A view keeps the columns that its table had when it was made.
CREATE OR REPLACE VIEW "public_intervention" AS SELECT * FROM "intervention" WHERE "status" = 'public';
