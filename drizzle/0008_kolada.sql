CREATE TABLE "comparison_group" (
	"area_code" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"title" text NOT NULL,
	"year" integer NOT NULL,
	"members" text[] NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "comparison_group_year" CHECK ("comparison_group"."year" between 2000 and 2100)
);
--> statement-breakpoint
CREATE TABLE "kolada_choice" (
	"kpi" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"chosen_by" uuid,
	CONSTRAINT "kolada_choice_indicator_id_unique" UNIQUE("indicator_id")
);
--> statement-breakpoint
CREATE TABLE "kolada_kpi" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"by_sex" boolean NOT NULL,
	"kind_of_area" text NOT NULL,
	"latest_period" text,
	"published_on" date,
	"searched" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kolada_kpi_kind_of_area" CHECK ("kolada_kpi"."kind_of_area" in ('K', 'L', 'A'))
);
--> statement-breakpoint
ALTER TABLE "comparison_group" ADD CONSTRAINT "comparison_group_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kolada_choice" ADD CONSTRAINT "kolada_choice_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kolada_choice" ADD CONSTRAINT "kolada_choice_chosen_by_account_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;