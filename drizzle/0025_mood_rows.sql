-- How many rows a compilation had tells how many groups there were, also when everything exact about it is deleted.
UPDATE "import_run" SET "rows_read" = 0, "rows_new" = 0 WHERE "kind" = 'mood';
