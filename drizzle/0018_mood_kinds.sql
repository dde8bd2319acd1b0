CREATE TABLE "mood_kind_member" (
	"area_code" text NOT NULL,
	"half_year" text NOT NULL,
	"member" text NOT NULL,
	"kind" text NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"declared_by" uuid,
	CONSTRAINT "mood_kind_member_area_code_half_year_member_pk" PRIMARY KEY("area_code","half_year","member"),
	CONSTRAINT "mood_kind_member_half_year" CHECK ("mood_kind_member"."half_year" ~ '^[0-9]{4}-H[12]$'),
	CONSTRAINT "mood_kind_member_kind" CHECK ("mood_kind_member"."kind" in ('business', 'municipal'))
);
--> statement-breakpoint
ALTER TABLE "exact_month" ADD COLUMN "kinds" jsonb;--> statement-breakpoint
ALTER TABLE "mood_kind_member" ADD CONSTRAINT "mood_kind_member_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mood_kind_member" ADD CONSTRAINT "mood_kind_member_declared_by_account_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;