CREATE TABLE "expectation" (
	"intervention_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"stage" text DEFAULT 'draft' NOT NULL,
	"indicator_id" text,
	"direction" text NOT NULL,
	"least" double precision NOT NULL,
	"visible_unit" text NOT NULL,
	"visible_count" integer,
	"visible_day" date,
	"lasts_unit" text NOT NULL,
	"lasts_count" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"written_by" uuid,
	"fixed_at" timestamp with time zone,
	"intervention_version" integer,
	"start_date" date,
	"start_precision" text,
	"measure" jsonb,
	CONSTRAINT "expectation_intervention_id_number_version_pk" PRIMARY KEY("intervention_id","number","version"),
	CONSTRAINT "expectation_number" CHECK ("expectation"."number" > 0 and "expectation"."version" > 0),
	CONSTRAINT "expectation_stage" CHECK ("expectation"."stage" in ('draft', 'sealed', 'later')),
	CONSTRAINT "expectation_direction" CHECK ("expectation"."direction" in ('up', 'down')),
	CONSTRAINT "expectation_least" CHECK ("expectation"."least" > 0 and "expectation"."least" < 1e12),
	CONSTRAINT "expectation_visible" CHECK (("expectation"."visible_unit" in ('weeks', 'months') and coalesce("expectation"."visible_count", 0) > 0 and "expectation"."visible_day" is null)
			or ("expectation"."visible_unit" = 'day' and "expectation"."visible_count" is null and "expectation"."visible_day" is not null)),
	CONSTRAINT "expectation_lasts" CHECK (("expectation"."lasts_unit" in ('weeks', 'months') and coalesce("expectation"."lasts_count", 0) > 0)
			or ("expectation"."lasts_unit" = 'always' and "expectation"."lasts_count" is null)),
	CONSTRAINT "expectation_fixed" CHECK (("expectation"."stage" = 'draft') = ("expectation"."fixed_at" is null) and ("expectation"."fixed_at" is null) = ("expectation"."start_date" is null)
			and ("expectation"."start_date" is null) = ("expectation"."start_precision" is null) and ("expectation"."start_date" is null) = ("expectation"."intervention_version" is null))
);
--> statement-breakpoint
ALTER TABLE "expectation" ADD CONSTRAINT "expectation_intervention_id_intervention_id_fk" FOREIGN KEY ("intervention_id") REFERENCES "public"."intervention"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectation" ADD CONSTRAINT "expectation_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A schema of somebody else's is searched last, so that nobody can put a clock of their own in the way.
CREATE FUNCTION guard_expectation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	known public.intervention%ROWTYPE;
BEGIN
	IF TG_OP <> 'INSERT' AND OLD.stage <> 'draft' THEN
		RAISE EXCEPTION 'a fixed expectation is never changed or deleted' USING ERRCODE = 'restrict_violation';
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	IF TG_OP = 'INSERT' AND NEW.stage <> 'draft' THEN
		RAISE EXCEPTION 'an expectation begins as a draft' USING ERRCODE = 'restrict_violation';
	END IF;
	IF NEW.stage = 'draft' THEN
		RETURN NEW;
	END IF;
	SELECT * INTO STRICT known FROM public.intervention WHERE id = NEW.intervention_id FOR SHARE;
	-- Not the time when the transaction began: that may be long ago.
	NEW.fixed_at := clock_timestamp();
	NEW.intervention_version := known.version;
	NEW.start_date := known.start_date;
	NEW.start_precision := known.start_precision;
	NEW.measure := (
		SELECT jsonb_build_object('name', name, 'unit', unit) FROM public.indicator WHERE id = NEW.indicator_id
	);
	IF NEW.stage = 'sealed' AND NEW.version > 1 THEN
		RAISE EXCEPTION 'only the first version of an expectation is sealed' USING ERRCODE = 'restrict_violation';
	END IF;
	IF NEW.stage = 'sealed' AND (NEW.fixed_at AT TIME ZONE 'Europe/Stockholm')::date >= known.start_date THEN
		RAISE EXCEPTION 'an expectation is sealed before the start' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER expectation_is_sealed BEFORE INSERT OR UPDATE OR DELETE ON "expectation" FOR EACH ROW EXECUTE FUNCTION guard_expectation();
--> statement-breakpoint
CREATE TRIGGER expectation_stays BEFORE TRUNCATE ON "expectation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE VIEW "public_expectation" AS
	SELECT e."intervention_id", i."area_code", e."number", e."version", e."stage", e."indicator_id", e."direction", e."least", e."visible_unit", e."visible_count", e."visible_day", e."lasts_unit", e."lasts_count", e."fixed_at", e."start_date", e."start_precision", e."measure"
	FROM "expectation" e JOIN "public_intervention" i ON i."id" = e."intervention_id"
	WHERE e."stage" <> 'draft';
