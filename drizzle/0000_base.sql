CREATE TABLE "login_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"org_unit_id" uuid,
	"phone" text,
	"password_hash" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_account_state_known" CHECK ("user_account"."state" in ('active', 'suspended')),
	CONSTRAINT "user_account_role_known" CHECK ("user_account"."role" in ('enumerator', 'fieldSupervisor', 'staff', 'deputyHead', 'principalHead', 'auditor', 'leadAdmin')),
	CONSTRAINT "user_account_org_unit_fits_role" CHECK (("user_account"."role" in ('auditor', 'leadAdmin')) = ("user_account"."org_unit_id" is null))
);
--> statement-breakpoint
CREATE TABLE "user_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"transition" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"enumerator_id" uuid,
	"epoch" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "census_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"frame_entry_id" uuid NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"enumerator_id" uuid,
	"epoch" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"current_submission_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	CONSTRAINT "census_case_state_known" CHECK ("census_case"."state" in ('unassigned', 'assigned', 'inProgress', 'submitted', 'returned', 'approved')),
	CONSTRAINT "census_case_enumerator_fits_state" CHECK (("census_case"."state" = 'unassigned') = ("census_case"."enumerator_id" is null))
);
--> statement-breakpoint
CREATE TABLE "flow" (
	"org_unit_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"round" text NOT NULL,
	"day" date NOT NULL,
	"transition" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "flow_pkey" PRIMARY KEY("org_unit_id","area_id","enumerator_id","round","day","transition")
);
--> statement-breakpoint
CREATE TABLE "freeze_mark" (
	"org_unit_id" uuid NOT NULL,
	"round" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	CONSTRAINT "freeze_mark_pkey" PRIMARY KEY("org_unit_id","round"),
	CONSTRAINT "freeze_mark_state_known" CHECK ("freeze_mark"."state" in ('open', 'deputySigned', 'headSigned', 'accepted', 'disputed'))
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"org_unit_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"round" text NOT NULL,
	"state" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "tally_pkey" PRIMARY KEY("org_unit_id","area_id","enumerator_id","round","state")
);
--> statement-breakpoint
CREATE TABLE "contested_operation" (
	"operation_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settlement" text
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_content_object" CHECK (jsonb_typeof("draft"."content") = 'object')
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"case_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_hash_form" CHECK ("evidence"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "evidence_kind_known" CHECK ("evidence"."kind" in ('signature', 'photo', 'scan'))
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"epoch" integer NOT NULL,
	"state" text NOT NULL,
	"result" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "operation_state_known" CHECK ("operation"."state" in ('applied', 'contested'))
);
--> statement-breakpoint
CREATE TABLE "remark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"place" text NOT NULL,
	"text" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"answer_kind" text,
	"answer_text" text,
	"answered_in" uuid,
	CONSTRAINT "remark_answer_known" CHECK ("remark"."answer_kind" in ('changed', 'confirmed'))
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text NOT NULL,
	"outcome_facts" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"form_versions" jsonb NOT NULL,
	"context" jsonb NOT NULL,
	"calculated" jsonb NOT NULL,
	"violations" jsonb NOT NULL,
	"explanations" jsonb NOT NULL,
	"answers_digest" text NOT NULL,
	"signature_hash" text,
	"enumerator_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"operation_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_answers_object" CHECK (jsonb_typeof("submission"."answers") = 'object'),
	CONSTRAINT "submission_context_object" CHECK (jsonb_typeof("submission"."context") = 'object'),
	CONSTRAINT "submission_violations_array" CHECK (jsonb_typeof("submission"."violations") = 'array'),
	CONSTRAINT "submission_explanations_array" CHECK (jsonb_typeof("submission"."explanations") = 'array'),
	CONSTRAINT "submission_digest_form" CHECK ("submission"."answers_digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"enumerator_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"channel" text NOT NULL,
	"result" text NOT NULL,
	"note" text,
	"latitude" double precision,
	"longitude" double precision,
	"accuracy" double precision,
	CONSTRAINT "visit_channel_known" CHECK ("visit"."channel" in ('door', 'call')),
	CONSTRAINT "visit_result_known" CHECK ("visit"."result" in ('met', 'notMet', 'appointment', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "frame_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identity_key" text NOT NULL,
	"frame_no" text NOT NULL,
	"credit_code" text,
	"org_code" text,
	"old_number" text,
	"name" text NOT NULL,
	"name_initials" text DEFAULT '' NOT NULL,
	"address" text,
	"legal_person" text,
	"phone" text,
	"activity" text,
	"kind" text NOT NULL,
	"mode" text NOT NULL,
	"industry_code" text,
	"area_code" text,
	"area_id" uuid,
	"org_unit_id" uuid,
	"building" text,
	"specialty" text,
	"admin_revenue" bigint,
	"employees" integer,
	"registered_date" text,
	"void_reason" text,
	"import_id" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "frame_entry_kind_known" CHECK ("frame_entry"."kind" in ('legalEntity', 'establishment', 'household')),
	CONSTRAINT "frame_entry_mode_known" CHECK ("frame_entry"."mode" in ('field', 'online'))
);
--> statement-breakpoint
CREATE TABLE "frame_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"header" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"counts" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	CONSTRAINT "frame_import_state_known" CHECK ("frame_import"."state" in ('received', 'staged', 'committed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "frame_import_file" (
	"import_id" uuid NOT NULL,
	"piece" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "frame_import_file_pkey" PRIMARY KEY("import_id","piece")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "frame_import_row" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"identity_key" text,
	"duplicate_of" integer,
	"credit_code" text,
	"org_code" text,
	"old_number" text,
	"name" text,
	"address" text,
	"legal_person" text,
	"phone" text,
	"activity" text,
	"kind" text,
	"mode" text,
	"industry_code" text,
	"area_code" text,
	"building" text,
	"specialty" text,
	"admin_revenue" bigint,
	"employees" integer,
	"registered_date" text,
	"name_initials" text,
	"issues" jsonb
);
--> statement-breakpoint
CREATE TABLE "frame_tally" (
	"org_unit_id" uuid NOT NULL,
	"void_reason" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "frame_tally_pkey" PRIMARY KEY("org_unit_id","void_reason")
);
--> statement-breakpoint
CREATE TABLE "frame_waiting_change" (
	"frame_entry_id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"screen" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_login" text NOT NULL,
	"command" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"org_unit_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	CONSTRAINT "audit_log_details_object" CHECK (jsonb_typeof("audit_log"."details") = 'object')
);
--> statement-breakpoint
CREATE TABLE "feed" (
	"recipient" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	CONSTRAINT "feed_pkey" PRIMARY KEY("recipient","seq")
);
--> statement-breakpoint
CREATE TABLE "feed_head" (
	"recipient" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"result" jsonb,
	"error" text,
	CONSTRAINT "job_state_known" CHECK ("job"."state" in ('queued', 'running', 'succeeded', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "export_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"purpose" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "export_record_kind_known" CHECK ("export_record"."kind" in ('cases')),
	CONSTRAINT "export_record_purpose_known" CHECK ("export_record"."purpose" in ('audit', 'acceptance', 'postEnumeration', 'registerUpdate', 'submission'))
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"form" text NOT NULL,
	"check_id" text NOT NULL,
	"row" integer,
	"severity" text NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "finding_severity_known" CHECK ("finding"."severity" in ('mandatory', 'verify'))
);
--> statement-breakpoint
CREATE TABLE "quality_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"job_id" uuid NOT NULL,
	"state" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"submissions" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hints" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "quality_run_state_known" CHECK ("quality_run"."state" in ('running', 'succeeded', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "review_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"level" text NOT NULL,
	"reason" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_decision_known" CHECK ("review_decision"."decision" in ('approved', 'returned')),
	CONSTRAINT "review_decision_level_known" CHECK ("review_decision"."level" in ('orgUnit', 'leadDepartment'))
);
--> statement-breakpoint
CREATE TABLE "signoff_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"round" text NOT NULL,
	"kind" text NOT NULL,
	"root" text,
	"cases" integer,
	"reason" text,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signoff_event_kind_known" CHECK ("signoff_event"."kind" in ('deputySigned', 'headSigned', 'accepted', 'disputed', 'reopened'))
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"district_code" text NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"park_code" text,
	"supervisor_id" uuid,
	"geometry" jsonb,
	CONSTRAINT "area_code_fits_district" CHECK (left("area"."code", 12) = "area"."district_code" and length("area"."code") = 15)
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"region_code" text,
	CONSTRAINT "org_unit_kind_known" CHECK ("org_unit"."kind" in ('subdistrict', 'office', 'town', 'park'))
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"parent" text,
	"name" text NOT NULL,
	"edition" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "census_case" ADD CONSTRAINT "census_case_frame_entry_id_frame_entry_id_fk" FOREIGN KEY ("frame_entry_id") REFERENCES "frame_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "census_case" ADD CONSTRAINT "census_case_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "census_case" ADD CONSTRAINT "census_case_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_case_id_census_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "census_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_case_id_census_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "census_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_case_id_census_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "census_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_case_id_census_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "census_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_run_id_quality_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "quality_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_org_unit_id_org_unit_id_fk" FOREIGN KEY ("org_unit_id") REFERENCES "org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "user_account_login_unique" ON "user_account" USING btree ("login");--> statement-breakpoint
CREATE INDEX "user_account_org_unit_index" ON "user_account" USING btree ("org_unit_id");--> statement-breakpoint
CREATE INDEX "user_session_user_index" ON "user_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "case_event_case_index" ON "case_event" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "census_case_entry_unique" ON "census_case" USING btree ("round","frame_entry_id");--> statement-breakpoint
CREATE INDEX "census_case_area_index" ON "census_case" USING btree ("org_unit_id","area_id","state");--> statement-breakpoint
CREATE INDEX "census_case_enumerator_index" ON "census_case" USING btree ("enumerator_id","state");--> statement-breakpoint
CREATE INDEX "contested_operation_org_unit_index" ON "contested_operation" USING btree ("org_unit_id","settled_at");--> statement-breakpoint
CREATE INDEX "evidence_case_index" ON "evidence" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "operation_case_index" ON "operation" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "remark_case_index" ON "remark" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_revision_unique" ON "submission" USING btree ("case_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_operation_unique" ON "submission" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "visit_case_index" ON "visit" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "frame_entry_identity_unique" ON "frame_entry" USING btree ("identity_key");--> statement-breakpoint
CREATE UNIQUE INDEX "frame_entry_frame_no_unique" ON "frame_entry" USING btree ("frame_no");--> statement-breakpoint
CREATE INDEX "frame_import_created_index" ON "frame_import" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "frame_waiting_change_org_unit_index" ON "frame_waiting_change" USING btree ("org_unit_id");--> statement-breakpoint
CREATE INDEX "access_log_subject_index" ON "access_log" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_subject_index" ON "audit_log" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "job_state_index" ON "job" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "export_record_requested_index" ON "export_record" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "finding_run_index" ON "finding" USING btree ("run_id","org_unit_id","form","check_id");--> statement-breakpoint
CREATE INDEX "finding_case_index" ON "finding" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "quality_run_started_index" ON "quality_run" USING btree ("round","started_at");--> statement-breakpoint
CREATE INDEX "review_decision_case_index" ON "review_decision" USING btree ("case_id","decided_at");--> statement-breakpoint
CREATE INDEX "signoff_event_org_unit_index" ON "signoff_event" USING btree ("org_unit_id","round","at");--> statement-breakpoint
CREATE UNIQUE INDEX "area_code_unique" ON "area" USING btree ("code");--> statement-breakpoint
CREATE INDEX "area_org_unit_index" ON "area" USING btree ("org_unit_id");--> statement-breakpoint
CREATE INDEX "area_district_index" ON "area" USING btree ("district_code");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_code_unique" ON "org_unit" USING btree ("code");