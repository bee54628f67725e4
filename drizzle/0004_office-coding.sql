CREATE TABLE "classification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"place" text NOT NULL,
	"pass" text NOT NULL,
	"answered_code" text,
	"code" text NOT NULL,
	"reason" text,
	"note" text DEFAULT '' NOT NULL,
	"coder_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "classification_pass_known" CHECK ("classification"."pass" in ('first', 'second', 'settled')),
	CONSTRAINT "classification_code_form" CHECK ("classification"."code" ~ '^[0-9]{4}$'),
	CONSTRAINT "classification_change_has_reason" CHECK ("classification"."answered_code" is null or "classification"."answered_code" = "classification"."code"
        or "classification"."reason" is not null or "classification"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "coded_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"place" text NOT NULL,
	"basis" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"org_unit_id" uuid NOT NULL,
	"answered_code" text,
	"choice" text,
	"doubt_kind" text NOT NULL,
	"doubt" smallint NOT NULL,
	"drawn" boolean NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"first_coder_id" uuid,
	"decided_code" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "coded_activity_state_known" CHECK ("coded_activity"."state" in ('waiting', 'once', 'differing', 'decided')),
	CONSTRAINT "coded_activity_doubt_known" CHECK ("coded_activity"."doubt_kind" in ('blank', 'unsupported', 'later', 'narrow', 'agreed')),
	CONSTRAINT "coded_activity_choice_known" CHECK ("coded_activity"."choice" in ('first', 'later', 'byHand')),
	CONSTRAINT "coded_activity_decided_has_class" CHECK ("coded_activity"."state" <> 'decided' or "coded_activity"."decided_code" is not null)
);
--> statement-breakpoint
CREATE TABLE "coding_entry" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "synonym" (
	"id" uuid PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "synonym_state_known" CHECK ("synonym"."state" in ('proposed', 'accepted', 'rejected')),
	CONSTRAINT "synonym_second_person" CHECK ("synonym"."decided_by" <> "synonym"."proposed_by"),
	CONSTRAINT "synonym_decided_by_someone" CHECK (("synonym"."state" = 'proposed') = ("synonym"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "classification" ADD CONSTRAINT "classification_activity_id_coded_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "coded_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coded_activity" ADD CONSTRAINT "coded_activity_case_id_census_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "census_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coded_activity" ADD CONSTRAINT "coded_activity_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_entry" ADD CONSTRAINT "coding_entry_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "classification_pass_unique" ON "classification" USING btree ("activity_id","pass") WHERE pass <> 'settled';--> statement-breakpoint
CREATE UNIQUE INDEX "classification_coder_unique" ON "classification" USING btree ("activity_id","coder_id") WHERE pass <> 'settled';--> statement-breakpoint
CREATE UNIQUE INDEX "coded_activity_basis_unique" ON "coded_activity" USING btree ("case_id","place","basis");--> statement-breakpoint
CREATE INDEX "coded_activity_queue_index" ON "coded_activity" USING btree ("state","doubt","id");--> statement-breakpoint
CREATE INDEX "coded_activity_submission_index" ON "coded_activity" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "synonym_word_unique" ON "synonym" USING btree ("word","code");