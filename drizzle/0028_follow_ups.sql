CREATE TABLE "intervention_follow_up" (
	"intervention_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reviewed_on" date NOT NULL,
	"interpretation" text NOT NULL,
	"shape" text,
	"estimate" double precision,
	"low" double precision,
	"high" double precision,
	"until_week" text,
	"reason" text,
	"from_week" text,
	"together" integer,
	"preliminary" boolean,
	"method" text,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intervention_follow_up_intervention_id_number_pk" PRIMARY KEY("intervention_id","number"),
	CONSTRAINT "intervention_follow_up_number" CHECK ("intervention_follow_up"."number" > 0),
	CONSTRAINT "intervention_follow_up_interpretation" CHECK (length("intervention_follow_up"."interpretation") between 1 and 2000),
	CONSTRAINT "intervention_follow_up_shape" CHECK ("intervention_follow_up"."shape" in ('up', 'down', 'no-clear-change', 'equivalent', 'undetermined', 'too-early', 'event')),
	CONSTRAINT "intervention_follow_up_verdict" CHECK (("intervention_follow_up"."shape" is null) = ("intervention_follow_up"."method" is null) and ("intervention_follow_up"."shape" is null) = ("intervention_follow_up"."together" is null)
			and ("intervention_follow_up"."shape" is null) = ("intervention_follow_up"."preliminary" is null) and ("intervention_follow_up"."shape" is not null or coalesce("intervention_follow_up"."estimate"::text, "intervention_follow_up"."until_week", "intervention_follow_up"."reason", "intervention_follow_up"."from_week") is null)),
	CONSTRAINT "intervention_follow_up_numbers" CHECK (("intervention_follow_up"."estimate" is null) = ("intervention_follow_up"."low" is null) and ("intervention_follow_up"."low" is null) = ("intervention_follow_up"."high" is null) and ("intervention_follow_up"."low" is null or "intervention_follow_up"."low" <= "intervention_follow_up"."high")),
	CONSTRAINT "intervention_follow_up_weeks" CHECK (coalesce("intervention_follow_up"."until_week", '2000-W01') ~ '^[0-9]{4}-W[0-9]{2}$' and coalesce("intervention_follow_up"."from_week", '2000-W01') ~ '^[0-9]{4}-W[0-9]{2}$')
);
--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "follow_up_date" date;--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "follow_up_precision" text;--> statement-breakpoint
ALTER TABLE "intervention_follow_up" ADD CONSTRAINT "intervention_follow_up_intervention_id_intervention_id_fk" FOREIGN KEY ("intervention_id") REFERENCES "public"."intervention"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_follow_up_date" CHECK (("intervention"."follow_up_date" is null) = ("intervention"."follow_up_precision" is null) and ("intervention"."follow_up_precision" is null or "intervention"."follow_up_precision" in ('day', 'week', 'month', 'year')));--> statement-breakpoint
-- A view keeps the columns that its table had when it was made.
CREATE OR REPLACE VIEW "public_intervention" AS SELECT * FROM "intervention" WHERE "status" = 'public';
--> statement-breakpoint
-- A schema of somebody else's is searched last, so that nobody can put a clock of their own in the way.
CREATE FUNCTION date_follow_up() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	NEW.written_at := clock_timestamp();
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER follow_up_is_dated BEFORE INSERT ON "intervention_follow_up" FOR EACH ROW EXECUTE FUNCTION date_follow_up();
--> statement-breakpoint
CREATE TRIGGER follow_up_is_kept BEFORE UPDATE OR DELETE ON "intervention_follow_up" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER follow_up_stays BEFORE TRUNCATE ON "intervention_follow_up" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE VIEW "public_follow_up" AS
	SELECT f."intervention_id", f."number", f."reviewed_on", f."interpretation", f."shape", f."estimate", f."low", f."high", f."until_week", f."reason", f."from_week", f."together", f."preliminary", f."method"
	FROM "intervention_follow_up" f JOIN "public_intervention" i ON i."id" = f."intervention_id";
