CREATE TABLE "signal_answer" (
	"area_code" text NOT NULL,
	"week" text NOT NULL,
	"direction" text NOT NULL,
	"seen_on" date NOT NULL,
	"role" text NOT NULL,
	"name" text,
	"note" text NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_by" uuid,
	CONSTRAINT "signal_answer_area_code_week_direction_pk" PRIMARY KEY("area_code","week","direction"),
	CONSTRAINT "signal_answer_direction" CHECK ("signal_answer"."direction" in ('up', 'down')),
	CONSTRAINT "signal_answer_note" CHECK (length("signal_answer"."note") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "signal_contact" (
	"area_code" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"account_id" uuid,
	"name" text,
	"email" text,
	"named" boolean NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid,
	CONSTRAINT "signal_contact_role" CHECK (length("signal_contact"."role") between 1 and 100),
	CONSTRAINT "signal_contact_person" CHECK ("signal_contact"."account_id" is null or ("signal_contact"."name" is null and "signal_contact"."email" is null))
);
--> statement-breakpoint
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_contact" ADD CONSTRAINT "signal_contact_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_contact" ADD CONSTRAINT "signal_contact_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_contact" ADD CONSTRAINT "signal_contact_saved_by_account_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;