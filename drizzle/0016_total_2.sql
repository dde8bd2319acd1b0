CREATE TABLE "exact_deletion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"area_code" text NOT NULL,
	"month" text NOT NULL,
	"stage" text NOT NULL,
	"kept_until" date NOT NULL,
	"deleted_at" timestamp with time zone NOT NULL,
	"decision" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exact_month" (
	"area_code" text NOT NULL,
	"month" text NOT NULL,
	"stage" text NOT NULL,
	"content" jsonb NOT NULL,
	"groups" integer[] NOT NULL,
	"seed" text,
	"sha256" text,
	"example" boolean NOT NULL,
	"import_id" uuid NOT NULL,
	"kept_until" date NOT NULL,
	CONSTRAINT "exact_month_area_code_month_stage_pk" PRIMARY KEY("area_code","month","stage"),
	CONSTRAINT "exact_month_month" CHECK ("exact_month"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "exact_month_stage" CHECK ("exact_month"."stage" in ('waiting', 'published')),
	CONSTRAINT "exact_month_seed" CHECK (("exact_month"."stage" = 'published') = ("exact_month"."seed" is not null))
);
--> statement-breakpoint
ALTER TABLE "exact_month" ADD CONSTRAINT "exact_month_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exact_month" ADD CONSTRAINT "exact_month_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
DROP TABLE "mood_week" CASCADE;--> statement-breakpoint
DELETE FROM "mood_group";--> statement-breakpoint
DELETE FROM "setting" WHERE "key" = 'disclosure.internal';--> statement-breakpoint
-- A compilation's checksum confirms guesses about it.
UPDATE "import_run" SET "sha256" = '', "file_name" = '' WHERE "kind" = 'mood';--> statement-breakpoint
ALTER TABLE "release" DROP CONSTRAINT "release_correction_has_note";--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "public_month" jsonb;--> statement-breakpoint
ALTER TABLE "release" DISABLE TRIGGER "release_is_immutable";--> statement-breakpoint
UPDATE "release" SET "reason" = 'other' WHERE "version" > 1;--> statement-breakpoint
ALTER TABLE "release" ENABLE TRIGGER "release_is_immutable";--> statement-breakpoint
ALTER TABLE "release" DROP COLUMN "note";--> statement-breakpoint
ALTER TABLE "release" DROP COLUMN "exact_weeks";--> statement-breakpoint
-- Months that the first rule published are carried over from what everyone could see: shares of answers told in tens. A week that was
-- told as wide ranges has no counts to carry.
CREATE FUNCTION "carried_weeks"("weeks" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(jsonb_agg(
		CASE
			WHEN "week"->>'gap' IS NOT NULL THEN "week"
			WHEN EXISTS (SELECT 1 FROM jsonb_each("week"->'shares') WHERE "value"->>'low' <> "value"->>'high')
				THEN jsonb_build_object('week', "week"->'week', 'gap', 'too-few-answers')
			ELSE jsonb_build_object(
				'week', "week"->'week',
				'gap', NULL,
				'counts', (
					SELECT jsonb_object_agg("key", round(("value"->>'low')::numeric * ("week"->>'answers')::numeric / 100)::int)
					FROM jsonb_each("week"->'shares')
				),
				'invited', "week"->'invited',
				'draw', 'carried',
				'kinds', NULL
			)
		END ORDER BY "place"
	), '[]'::jsonb)
	FROM jsonb_array_elements("weeks") WITH ORDINALITY AS "each"("week", "place")
$$;--> statement-breakpoint
-- Writes the whole table anew, so that what was dropped is not on the disk either.
ALTER TABLE "release" ALTER COLUMN "public_weeks" TYPE jsonb USING "carried_weeks"("public_weeks");--> statement-breakpoint
DROP FUNCTION "carried_weeks"(jsonb);--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_correction_has_reason" CHECK ("release"."version" = 1 or "release"."reason" is not null);
