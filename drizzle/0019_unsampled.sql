-- What a database notes of a column's values for its plans outlives the rows: nothing is noted of these, and what is noted goes.
ALTER TABLE "exact_month" ALTER COLUMN "content" TYPE jsonb, ALTER COLUMN "groups" TYPE integer[], ALTER COLUMN "seed" TYPE text, ALTER COLUMN "kinds" TYPE jsonb, ALTER COLUMN "sha256" TYPE text;--> statement-breakpoint
ALTER TABLE "exact_month" ALTER COLUMN "content" SET STATISTICS 0, ALTER COLUMN "groups" SET STATISTICS 0, ALTER COLUMN "seed" SET STATISTICS 0, ALTER COLUMN "kinds" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "mood_group" ALTER COLUMN "name" TYPE text;--> statement-breakpoint
ALTER TABLE "mood_group" ALTER COLUMN "name" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "upload" ALTER COLUMN "grid" TYPE jsonb, ALTER COLUMN "file_name" TYPE text, ALTER COLUMN "sha256" TYPE text;--> statement-breakpoint
ALTER TABLE "upload" ALTER COLUMN "grid" SET STATISTICS 0, ALTER COLUMN "file_name" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "public_table" ALTER COLUMN "content" TYPE jsonb, ALTER COLUMN "file_name" TYPE text, ALTER COLUMN "sha256" TYPE text;--> statement-breakpoint
ALTER TABLE "public_table" ALTER COLUMN "content" SET STATISTICS 0, ALTER COLUMN "file_name" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0;
