-- Until now there were signals of the total alone, and whoever was named answered for all.
ALTER TABLE "signal_answer" ADD COLUMN "line" text NOT NULL DEFAULT 'total';--> statement-breakpoint
ALTER TABLE "signal_answer" ALTER COLUMN "line" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "signal_contact" ADD COLUMN "scope" text NOT NULL DEFAULT 'all';--> statement-breakpoint
ALTER TABLE "signal_contact" ALTER COLUMN "scope" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "signal_answer" DROP CONSTRAINT "signal_answer_area_code_week_direction_pk";--> statement-breakpoint
ALTER TABLE "signal_contact" DROP CONSTRAINT "signal_contact_pkey";--> statement-breakpoint
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_area_code_line_week_direction_pk" PRIMARY KEY("area_code","line","week","direction");--> statement-breakpoint
ALTER TABLE "signal_contact" ADD CONSTRAINT "signal_contact_area_code_scope_pk" PRIMARY KEY("area_code","scope");--> statement-breakpoint
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_line" CHECK ("signal_answer"."line" in ('total', 'business', 'municipal'));--> statement-breakpoint
ALTER TABLE "signal_contact" ADD CONSTRAINT "signal_contact_scope" CHECK ("signal_contact"."scope" in ('all', 'business', 'municipal'));
