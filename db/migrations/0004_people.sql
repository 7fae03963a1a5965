CREATE TABLE "reminder" (
	"municipality_id" integer NOT NULL,
	"month" date NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" text NOT NULL,
	"addresses" text[] NOT NULL,
	CONSTRAINT "reminder_municipality_id_month_day_pk" PRIMARY KEY("municipality_id","month","day")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "last_sign_in_at" timestamp with time zone;