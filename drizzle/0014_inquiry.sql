ALTER TABLE "question" RENAME TO "inquiry";--> statement-breakpoint
ALTER TABLE "inquiry" RENAME COLUMN "question" TO "text";--> statement-breakpoint
-- All of them, for since PostgreSQL 18 NOT NULL is a constraint with a name of its own.
DO $$
DECLARE
	"old" name;
BEGIN
	FOR "old" IN
		SELECT "conname" FROM "pg_constraint"
		WHERE "conrelid" = '"inquiry"'::regclass AND "conname" LIKE 'question\_%'
	LOOP
		EXECUTE format(
			'ALTER TABLE "inquiry" RENAME CONSTRAINT %I TO %I', "old",
			replace(replace("old", 'question_question_', 'inquiry_text_'), 'question_', 'inquiry_')
		);
	END LOOP;
END $$;
