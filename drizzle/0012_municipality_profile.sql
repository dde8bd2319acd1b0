CREATE TABLE "municipality_profile" (
	"area_code" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"names" jsonb NOT NULL,
	"contact" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid,
	CONSTRAINT "municipality_profile_kind" CHECK ("municipality_profile"."kind" in ('municipality', 'city', 'region')),
	CONSTRAINT "municipality_profile_version" CHECK ("municipality_profile"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_saved_by_account_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;