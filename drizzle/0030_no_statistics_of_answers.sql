-- The database looks at tables now and then, and keeps the commonest values of each column apart from the rows: not of these.
ALTER TABLE "exact_month" ALTER COLUMN "content" SET STATISTICS 0, ALTER COLUMN "groups" SET STATISTICS 0, ALTER COLUMN "seed" SET STATISTICS 0, ALTER COLUMN "kinds" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "mood_group" ALTER COLUMN "name" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "upload" ALTER COLUMN "file_name" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0, ALTER COLUMN "grid" SET STATISTICS 0, ALTER COLUMN "calendar" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "public_table" ALTER COLUMN "file_name" SET STATISTICS 0, ALTER COLUMN "sha256" SET STATISTICS 0, ALTER COLUMN "content" SET STATISTICS 0;
