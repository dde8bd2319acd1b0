ALTER TABLE "exact_month" ADD COLUMN "tried" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Nor is it sampled, as the other columns are not.
ALTER TABLE "exact_month" ALTER COLUMN "tried" SET STATISTICS 0;
