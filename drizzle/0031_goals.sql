CREATE TABLE "goal" (
	"area_code" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"area_name" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"indicator_ids" text[] NOT NULL,
	"source" text NOT NULL,
	"followed" boolean DEFAULT true NOT NULL,
	CONSTRAINT "goal_area_code_id_pk" PRIMARY KEY("area_code","id"),
	CONSTRAINT "goal_id" CHECK ("goal"."id" ~ '^[a-z0-9-]{1,60}$'),
	CONSTRAINT "goal_words" CHECK ("goal"."area_name" ? 'sv' and "goal"."text" ? 'sv' and length("goal"."source") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "goals" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_goals" CHECK (cardinality("intervention"."goals") <= 100);--> statement-breakpoint
-- A view keeps the columns that its table had when it was made.
CREATE OR REPLACE VIEW "public_intervention" AS SELECT * FROM "intervention" WHERE "status" = 'public';
--> statement-breakpoint
CREATE TRIGGER goal_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "goal" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
