CREATE TABLE "data_change" (
	"id" bigserial PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO "data_change" DEFAULT VALUES;
--> statement-breakpoint
CREATE FUNCTION note_data_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	INSERT INTO public.data_change DEFAULT VALUES;
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER account_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "account" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER area_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "area" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER comparison_group_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "comparison_group" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER expectation_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "expectation" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER indicator_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "indicator" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER indicator_wording_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "indicator_wording" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER intervention_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "intervention" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER intervention_follow_up_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "intervention_follow_up" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER intervention_version_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "intervention_version" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER kolada_choice_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "kolada_choice" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER mood_kind_member_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "mood_kind_member" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER municipality_profile_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "municipality_profile" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER observation_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER observation_revision_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "observation_revision" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER release_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "release" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER setting_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "setting" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER signal_answer_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "signal_answer" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER signal_contact_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "signal_contact" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER source_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "source" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER source_fetch_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "source_fetch" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER import_run_is_noted AFTER INSERT OR DELETE OR TRUNCATE ON "import_run" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
-- How far a run has come is written many times a second, and nobody but who reads it in is told.
CREATE TRIGGER import_run_state_is_noted AFTER UPDATE ON "import_run" FOR EACH ROW
	WHEN (to_jsonb(OLD) - 'done' - 'total' IS DISTINCT FROM to_jsonb(NEW) - 'done' - 'total') EXECUTE FUNCTION note_data_change();
--> statement-breakpoint
CREATE TRIGGER exact_month_is_noted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "exact_month" FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();
