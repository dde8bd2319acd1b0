CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_role" CHECK ("account"."role" in ('admin', 'coordinator', 'communicator', 'politician', 'team')),
	CONSTRAINT "account_email" CHECK ("account"."email" = lower("account"."email") and length("account"."email") between 3 and 254)
);
--> statement-breakpoint
CREATE TABLE "area" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"county_code" text,
	CONSTRAINT "area_kind" CHECK ("area"."kind" in ('municipality', 'county', 'country')),
	CONSTRAINT "area_county" CHECK (("area"."kind" = 'municipality') = ("area"."county_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"account_id" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"committed_at" timestamp with time zone,
	"status" text NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_new" integer DEFAULT 0 NOT NULL,
	"rows_changed" integer DEFAULT 0 NOT NULL,
	"rows_gone" integer DEFAULT 0 NOT NULL,
	"rows_skipped" integer DEFAULT 0 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_run_kind" CHECK ("import_run"."kind" in ('observations', 'mood')),
	CONSTRAINT "import_run_status" CHECK ("import_run"."status" in ('running', 'committed', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"unit" text NOT NULL,
	"decimals" integer NOT NULL,
	"frequency" text NOT NULL,
	"polarity" text NOT NULL,
	"by_sex" boolean NOT NULL,
	"breaks" jsonb NOT NULL,
	"complements" text,
	"position" integer NOT NULL,
	CONSTRAINT "indicator_frequency" CHECK ("indicator"."frequency" in ('week', 'month', 'quarter', 'year', 'span')),
	CONSTRAINT "indicator_polarity" CHECK ("indicator"."polarity" in ('higher-is-better', 'lower-is-better', 'neither'))
);
--> statement-breakpoint
CREATE TABLE "intervention_version" (
	"intervention_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid,
	CONSTRAINT "intervention_version_intervention_id_version_pk" PRIMARY KEY("intervention_id","version")
);
--> statement-breakpoint
CREATE TABLE "intervention" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"area_code" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"start_date" date NOT NULL,
	"start_precision" text NOT NULL,
	"end_kind" text NOT NULL,
	"end_date" date,
	"end_precision" text,
	"place" text,
	"target_groups" text[] NOT NULL,
	"responsible" text,
	"cost" integer,
	"links" text[] NOT NULL,
	"source" text,
	"example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "intervention_slug_unique" UNIQUE("slug"),
	CONSTRAINT "intervention_status" CHECK ("intervention"."status" in ('draft', 'internal', 'public')),
	CONSTRAINT "intervention_kind" CHECK ("intervention"."kind" in ('measure', 'event', 'circumstance')),
	CONSTRAINT "intervention_title" CHECK (length("intervention"."title") between 1 and 200),
	CONSTRAINT "intervention_description" CHECK (length("intervention"."description") <= 4000),
	CONSTRAINT "intervention_start_precision" CHECK ("intervention"."start_precision" in ('day', 'week', 'month', 'year')),
	CONSTRAINT "intervention_end_kind" CHECK ("intervention"."end_kind" in ('point', 'ongoing', 'ended')),
	CONSTRAINT "intervention_end" CHECK (("intervention"."end_kind" = 'ended') = ("intervention"."end_date" is not null) and ("intervention"."end_date" is null) = ("intervention"."end_precision" is null)),
	CONSTRAINT "intervention_end_precision" CHECK ("intervention"."end_precision" in ('day', 'week', 'month', 'year')),
	CONSTRAINT "intervention_cost" CHECK ("intervention"."cost" is null or "intervention"."cost" >= 0)
);
--> statement-breakpoint
CREATE TABLE "mood_group" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mood_group_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "mood_group_name" UNIQUE("area_code","name"),
	CONSTRAINT "mood_group_kind" CHECK ("mood_group"."kind" in ('company', 'unit', 'managers', 'association'))
);
--> statement-breakpoint
CREATE TABLE "mood_week" (
	"area_code" text NOT NULL,
	"week" text NOT NULL,
	"group_id" integer NOT NULL,
	"green" integer,
	"yellow" integer,
	"red" integer,
	"invited" integer,
	"gap" text,
	"import_id" uuid NOT NULL,
	CONSTRAINT "mood_week_area_code_week_group_id_pk" PRIMARY KEY("area_code","week","group_id"),
	CONSTRAINT "mood_week_gap" CHECK ("mood_week"."gap" is null or "mood_week"."gap" in ('not-asked', 'too-few-answers', 'withdrawn')),
	CONSTRAINT "mood_week_counts_or_gap" CHECK (("mood_week"."gap" is null and "mood_week"."green" >= 0 and "mood_week"."yellow" >= 0 and "mood_week"."red" >= 0 and "mood_week"."green" is not null and "mood_week"."yellow" is not null and "mood_week"."red" is not null)
				or ("mood_week"."gap" is not null and "mood_week"."green" is null and "mood_week"."yellow" is null and "mood_week"."red" is null and "mood_week"."invited" is null)),
	CONSTRAINT "mood_week_invited" CHECK ("mood_week"."invited" is null or "mood_week"."invited" >= "mood_week"."green" + "mood_week"."yellow" + "mood_week"."red")
);
--> statement-breakpoint
CREATE TABLE "observation_revision" (
	"area_code" text NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"sex" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"value" double precision,
	"gap" text,
	"low" double precision,
	"high" double precision,
	"preliminary" boolean NOT NULL,
	"note" text,
	"import_id" uuid NOT NULL,
	"id" bigserial PRIMARY KEY NOT NULL,
	"replaced_by" uuid NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation_staging" (
	"area_code" text NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"sex" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"value" double precision,
	"gap" text,
	"low" double precision,
	"high" double precision,
	"preliminary" boolean NOT NULL,
	"note" text,
	"import_id" uuid NOT NULL,
	CONSTRAINT "observation_staging_import_id_area_code_indicator_id_period_sex_pk" PRIMARY KEY("import_id","area_code","indicator_id","period","sex")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"area_code" text NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"sex" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"value" double precision,
	"gap" text,
	"low" double precision,
	"high" double precision,
	"preliminary" boolean NOT NULL,
	"note" text,
	"import_id" uuid NOT NULL,
	CONSTRAINT "observation_area_code_indicator_id_period_sex_pk" PRIMARY KEY("area_code","indicator_id","period","sex"),
	CONSTRAINT "observation_sex" CHECK ("observation"."sex" in ('T', 'K', 'M')),
	CONSTRAINT "observation_value_or_gap" CHECK (("observation"."value" is null) <> ("observation"."gap" is null)),
	CONSTRAINT "observation_gap" CHECK ("observation"."gap" is null or "observation"."gap" in ('missing', 'suppressed-by-source', 'not-applicable')),
	CONSTRAINT "observation_period" CHECK ("observation"."period_start" <= "observation"."period_end"),
	CONSTRAINT "observation_interval" CHECK (("observation"."low" is null) = ("observation"."high" is null) and "observation"."low" <= "observation"."high")
);
--> statement-breakpoint
CREATE TABLE "one_time_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_token_purpose" CHECK ("one_time_token"."purpose" in ('first-admin', 'demo', 'invitation'))
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"area_code" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"about" text NOT NULL,
	"question" text NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "question_length" CHECK (length("question"."question") between 1 and 2000),
	CONSTRAINT "question_answer" CHECK (("question"."answer" is null) = ("question"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "release" (
	"area_code" text NOT NULL,
	"month" text NOT NULL,
	"version" integer NOT NULL,
	"released_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_by" uuid,
	"note" text,
	"example" boolean NOT NULL,
	"rule_version" text NOT NULL,
	"public_weeks" jsonb NOT NULL,
	"exact_weeks" jsonb NOT NULL,
	CONSTRAINT "release_area_code_month_version_pk" PRIMARY KEY("area_code","month","version"),
	CONSTRAINT "release_month" CHECK ("release"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "release_correction_has_note" CHECK ("release"."version" = 1 or "release"."note" is not null)
);
--> statement-breakpoint
CREATE TABLE "user_session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"publisher" text NOT NULL,
	"title" text NOT NULL,
	"licence" text NOT NULL,
	"licence_url" text,
	"homepage" text,
	"example" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_county_code_area_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_complements_indicator_id_fk" FOREIGN KEY ("complements") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention_version" ADD CONSTRAINT "intervention_version_intervention_id_intervention_id_fk" FOREIGN KEY ("intervention_id") REFERENCES "public"."intervention"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention_version" ADD CONSTRAINT "intervention_version_saved_by_account_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_updated_by_account_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mood_group" ADD CONSTRAINT "mood_group_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mood_week" ADD CONSTRAINT "mood_week_group_id_mood_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."mood_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mood_week" ADD CONSTRAINT "mood_week_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_revision" ADD CONSTRAINT "observation_revision_replaced_by_import_run_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observation_revision_by_figure" ON "observation_revision" USING btree ("area_code","indicator_id","period","sex");--> statement-breakpoint
CREATE INDEX "observation_by_indicator" ON "observation" USING btree ("indicator_id","area_code","period_start");--> statement-breakpoint
CREATE INDEX "user_session_by_account" ON "user_session" USING btree ("account_id");