ALTER TABLE "source_fetch" ALTER COLUMN "problem" SET DATA TYPE jsonb USING
	CASE WHEN "problem" IS NULL THEN NULL ELSE jsonb_build_object(
		'about', NULL,
		'problems', jsonb_build_array(jsonb_build_object(
			'line', NULL, 'column', NULL, 'value', NULL,
			'code', 'said-before', 'values', jsonb_build_object('sentence', "problem")
		)),
		'of', 1,
		'at', NULL
	) END;--> statement-breakpoint
UPDATE "import_run" SET "problems" = (
	SELECT jsonb_agg(
		CASE WHEN "old" ? 'reason'
			THEN ("old" - 'reason') || jsonb_build_object(
				'code', 'said-before', 'values', jsonb_build_object('sentence', "old" -> 'reason')
			)
			ELSE "old"
		END
		ORDER BY "at"
	)
	FROM jsonb_array_elements("problems") WITH ORDINALITY AS "element"("old", "at")
) WHERE "problems" <> '[]'::jsonb;
