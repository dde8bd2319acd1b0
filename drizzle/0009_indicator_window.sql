ALTER TABLE "indicator" ADD COLUMN "window_months" integer;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "counts_events" boolean DEFAULT false NOT NULL;