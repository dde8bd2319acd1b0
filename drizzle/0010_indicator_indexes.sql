CREATE INDEX "indicator_by_complements" ON "indicator" USING btree ("complements");--> statement-breakpoint
CREATE INDEX "indicator_by_position" ON "indicator" USING btree ("position","id");