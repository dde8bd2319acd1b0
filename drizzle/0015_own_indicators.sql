CREATE TABLE "indicator_wording" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"wording" jsonb NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid
);
--> statement-breakpoint
CREATE TABLE "public_table" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "table_choice" (
	"shape" text NOT NULL,
	"indicator_id" text NOT NULL,
	"choice" jsonb NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "table_choice_shape_indicator_id_pk" PRIMARY KEY("shape","indicator_id")
);
--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "retired_on" date;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "indicator_wording" ADD CONSTRAINT "indicator_wording_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_wording" ADD CONSTRAINT "indicator_wording_replaced_by_account_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_table" ADD CONSTRAINT "public_table_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "table_choice" ADD CONSTRAINT "table_choice_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_wording_by_indicator" ON "indicator_wording" USING btree ("indicator_id","replaced_at");