ALTER TABLE "table_choice" ADD COLUMN "mark" text;--> statement-breakpoint
ALTER TABLE "table_choice" ADD COLUMN "called" text;--> statement-breakpoint
UPDATE "table_choice" SET "called" = (SELECT "source"."title" FROM "indicator" JOIN "source" ON "source"."id" = "indicator"."source_id" WHERE "indicator"."id" = "table_choice"."indicator_id");--> statement-breakpoint
ALTER TABLE "table_choice" ALTER COLUMN "called" SET NOT NULL;
