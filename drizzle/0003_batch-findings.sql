CREATE TABLE "area_explanation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"area_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"figures" jsonb NOT NULL,
	"cause" text NOT NULL,
	"text" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "finding" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ALTER COLUMN "submission_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "area_id" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "figures" jsonb;--> statement-breakpoint
CREATE INDEX "area_explanation_area_index" ON "area_explanation" USING btree ("area_id","check_id");--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_subject_is_one" CHECK (("finding"."area_id" is null) = ("finding"."case_id" is not null)
          and ("finding"."case_id" is null) = ("finding"."submission_id" is null)
          and ("finding"."area_id" is null) = ("finding"."figures" is null));