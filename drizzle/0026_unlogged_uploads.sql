-- What waits for a yes may turn out to be about persons: it is in no write-ahead log, and gone after a crash.
ALTER TABLE "upload" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "public_table" SET UNLOGGED;
