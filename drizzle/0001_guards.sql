CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a row of % is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER release_is_immutable BEFORE UPDATE OR DELETE ON "release" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE VIEW "public_intervention" AS SELECT * FROM "intervention" WHERE "status" = 'public';
