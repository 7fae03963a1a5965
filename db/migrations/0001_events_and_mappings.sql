CREATE TABLE "event" (
	"id" integer NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"initiative" text,
	"from_day" date NOT NULL,
	"to_day" date,
	"title" text NOT NULL,
	"note" text,
	"municipality_id" integer,
	"group_id" integer,
	"area_slot" smallint,
	"channel_slot" smallint,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "event_id_since_version_pk" PRIMARY KEY("id","since_version"),
	CONSTRAINT "event_initiative_of_initiative" CHECK ((kind = 'initiative') = (initiative is not null)),
	CONSTRAINT "event_ends_after_it_begins" CHECK (to_day >= from_day),
	CONSTRAINT "event_one_owner" CHECK (municipality_id is null or group_id is null)
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"group_id" integer NOT NULL,
	"municipality_id" integer NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "group_member_group_id_municipality_id_since_version_pk" PRIMARY KEY("group_id","municipality_id","since_version")
);
--> statement-breakpoint
CREATE TABLE "municipality_group" (
	"id" integer NOT NULL,
	"country" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "municipality_group_id_since_version_pk" PRIMARY KEY("id","since_version"),
	CONSTRAINT "municipality_group_code_is_slug" CHECK (code ~ '^[a-z0-9-]{1,40}$')
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"municipality_id" integer NOT NULL,
	"address" text NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "contact_municipality_id_address_since_version_pk" PRIMARY KEY("municipality_id","address","since_version")
);
--> statement-breakpoint
CREATE TABLE "label_mapping" (
	"municipality_id" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"written" text NOT NULL,
	"target" text,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "label_mapping_municipality_id_kind_label_since_version_pk" PRIMARY KEY("municipality_id","kind","label","since_version")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "mappings" jsonb;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "given" jsonb;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "warnings" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "event_standing" ON "event" USING btree ("id") WHERE until_version is null;--> statement-breakpoint
CREATE INDEX "event_of_country" ON "event" USING btree ("country","from_day") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "municipality_group_standing" ON "municipality_group" USING btree ("id") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "municipality_group_code_standing" ON "municipality_group" USING btree ("country","code") WHERE until_version is null;