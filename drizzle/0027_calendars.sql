CREATE TABLE "calendar_event" (
	"area_code" text NOT NULL,
	"key" text NOT NULL,
	"intervention_id" uuid NOT NULL,
	CONSTRAINT "calendar_event_area_code_key_pk" PRIMARY KEY("area_code","key"),
	CONSTRAINT "calendar_event_key" CHECK ("calendar_event"."key" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "upload" DROP CONSTRAINT "upload_purpose";--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "calendar" jsonb;--> statement-breakpoint
ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_intervention_id_intervention_id_fk" FOREIGN KEY ("intervention_id") REFERENCES "public"."intervention"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_calendar" CHECK (("upload"."purpose" = 'calendar') = ("upload"."calendar" is not null));--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_purpose" CHECK ("upload"."purpose" in ('interventions', 'local-figures', 'calendar'));