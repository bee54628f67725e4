ALTER TABLE "export_record" ADD COLUMN "cases" integer;--> statement-breakpoint
ALTER TABLE "export_record" ADD COLUMN "establishments" integer;--> statement-breakpoint
CREATE INDEX "access_log_at_index" ON "access_log" USING btree ("at");