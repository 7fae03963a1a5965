CREATE TABLE "alias" (
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"target" text NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "alias_country_kind_label_target_since_version_pk" PRIMARY KEY("country","kind","label","target","since_version")
);
--> statement-breakpoint
CREATE TABLE "area" (
	"country" text NOT NULL,
	"slot" smallint NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"field" text,
	"wave" smallint DEFAULT 0 NOT NULL,
	"mandatory_from" date,
	"kle" text,
	"not_stated" boolean DEFAULT false NOT NULL,
	"valid_from" date DEFAULT '1900-01-01' NOT NULL,
	"valid_to" date,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "area_country_slot_since_version_pk" PRIMARY KEY("country","slot","since_version"),
	CONSTRAINT "area_slot_range" CHECK (slot between 1 and 120),
	CONSTRAINT "area_wave_range" CHECK (wave between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "blank_answer" (
	"municipality_id" integer NOT NULL,
	"channel_slot" smallint NOT NULL,
	"answer" text NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "blank_answer_municipality_id_channel_slot_since_version_pk" PRIMARY KEY("municipality_id","channel_slot","since_version")
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"country" text NOT NULL,
	"slot" smallint NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"position" smallint NOT NULL,
	"valid_from" date DEFAULT '1900-01-01' NOT NULL,
	"valid_to" date,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "channel_country_slot_since_version_pk" PRIMARY KEY("country","slot","since_version"),
	CONSTRAINT "channel_slot_range" CHECK (slot between 1 and 16)
);
--> statement-breakpoint
CREATE TABLE "channel_flag" (
	"country" text NOT NULL,
	"channel_slot" smallint NOT NULL,
	"measure" text NOT NULL,
	"valid_from" date NOT NULL,
	"value" boolean NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "channel_flag_country_channel_slot_measure_valid_from_since_version_pk" PRIMARY KEY("country","channel_slot","measure","valid_from","since_version")
);
--> statement-breakpoint
CREATE TABLE "country" (
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"currency" text NOT NULL,
	"core_channels" smallint[] NOT NULL,
	"deadline_day" smallint DEFAULT 10 NOT NULL,
	"lock_day" smallint DEFAULT 20 NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "country_code_since_version_pk" PRIMARY KEY("code","since_version")
);
--> statement-breakpoint
CREATE TABLE "declaration" (
	"municipality_id" integer NOT NULL,
	"slot" smallint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"reason" text,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "declaration_municipality_id_slot_valid_from_since_version_pk" PRIMARY KEY("municipality_id","slot","valid_from","since_version")
);
--> statement-breakpoint
CREATE TABLE "field" (
	"country" text NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"position" smallint NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "field_country_code_since_version_pk" PRIMARY KEY("country","code","since_version")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" integer NOT NULL,
	"country" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"region" text,
	"kind" text,
	"valid_from" date DEFAULT '1900-01-01' NOT NULL,
	"valid_to" date,
	"successor_id" integer,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "municipality_id_since_version_pk" PRIMARY KEY("id","since_version"),
	CONSTRAINT "municipality_code_is_text_digits" CHECK (code ~ '^[0-9A-Za-z-]{1,12}$')
);
--> statement-breakpoint
CREATE TABLE "population" (
	"municipality_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"inhabitants" integer NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "population_municipality_id_year_since_version_pk" PRIMARY KEY("municipality_id","year","since_version"),
	CONSTRAINT "population_not_negative" CHECK (inhabitants >= 0)
);
--> statement-breakpoint
CREATE TABLE "price" (
	"country" text NOT NULL,
	"price_set" text NOT NULL,
	"channel_slot" smallint NOT NULL,
	"amount" integer NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "price_country_price_set_channel_slot_since_version_pk" PRIMARY KEY("country","price_set","channel_slot","since_version"),
	CONSTRAINT "price_not_negative" CHECK (amount >= 0)
);
--> statement-breakpoint
CREATE TABLE "price_set" (
	"country" text NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"year" smallint NOT NULL,
	"source" text NOT NULL,
	"fallback" text,
	"standard" boolean DEFAULT false NOT NULL,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "price_set_country_code_since_version_pk" PRIMARY KEY("country","code","since_version")
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" integer NOT NULL,
	"country" text NOT NULL,
	"strategy" text NOT NULL,
	"municipality_id" integer,
	"measure" text NOT NULL,
	"kind" text NOT NULL,
	"year" smallint NOT NULL,
	"share_bp" integer NOT NULL,
	"comparable" boolean DEFAULT true NOT NULL,
	"source" text NOT NULL,
	"note" jsonb,
	"since_version" integer NOT NULL,
	"until_version" integer,
	CONSTRAINT "target_id_since_version_pk" PRIMARY KEY("id","since_version"),
	CONSTRAINT "target_share_range" CHECK (share_bp between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "country_area_total" (
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"month" date NOT NULL,
	"area_slot" smallint NOT NULL,
	"over" integer NOT NULL,
	"total" bigint NOT NULL,
	"digital" bigint NOT NULL,
	"self_service" bigint NOT NULL,
	CONSTRAINT "country_area_total_country_kind_month_area_slot_pk" PRIMARY KEY("country","kind","month","area_slot")
);
--> statement-breakpoint
CREATE TABLE "country_window_total" (
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"month" date NOT NULL,
	"over" integer NOT NULL,
	"of" integer NOT NULL,
	"inhabitants_over" bigint NOT NULL,
	"inhabitants_of" bigint NOT NULL,
	"total" bigint NOT NULL,
	"digital" bigint NOT NULL,
	"self_service" bigint NOT NULL,
	"by_channel" bigint[] NOT NULL,
	CONSTRAINT "country_window_total_country_kind_month_pk" PRIMARY KEY("country","kind","month")
);
--> statement-breakpoint
CREATE TABLE "window_total" (
	"municipality_id" integer NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"month" date NOT NULL,
	"complete" boolean NOT NULL,
	"joint" boolean NOT NULL,
	"by_area" boolean NOT NULL,
	"total" bigint NOT NULL,
	"digital" bigint NOT NULL,
	"self_service" bigint NOT NULL,
	"by_channel" bigint[] NOT NULL,
	CONSTRAINT "window_total_municipality_id_kind_month_pk" PRIMARY KEY("municipality_id","kind","month")
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"municipality_id" integer NOT NULL,
	"month" date NOT NULL,
	"version" integer NOT NULL,
	"slots" integer[] NOT NULL,
	"before" integer[] NOT NULL,
	"after" integer[] NOT NULL,
	CONSTRAINT "revision_municipality_id_month_version_pk" PRIMARY KEY("municipality_id","month","version"),
	CONSTRAINT "revision_same_length" CHECK (cardinality(slots) = cardinality(before) and cardinality(slots) = cardinality(after))
);
--> statement-breakpoint
CREATE TABLE "sheet" (
	"municipality_id" integer NOT NULL,
	"month" date NOT NULL,
	"first_version" integer NOT NULL,
	"last_version" integer NOT NULL,
	"counts" integer[] NOT NULL,
	CONSTRAINT "sheet_municipality_id_month_pk" PRIMARY KEY("municipality_id","month"),
	CONSTRAINT "sheet_counts_not_negative" CHECK (0 <= all (counts)),
	CONSTRAINT "sheet_month_is_first_day" CHECK (extract(day from month) = 1),
	CONSTRAINT "sheet_counts_fit" CHECK (cardinality(counts) <= 1920)
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "submission_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"version" integer,
	"file_name" text,
	"sha256" text,
	"size" integer,
	"recognised" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"problems" integer DEFAULT 0 NOT NULL,
	"changes" jsonb,
	"changes_digest" text,
	"months" date[],
	"municipalities" integer[],
	"absent" text,
	"reverts_id" integer,
	"reason" text,
	CONSTRAINT "submission_rows_not_negative" CHECK (rows >= 0),
	CONSTRAINT "submission_committed_has_time" CHECK ((state = 'committed') = (committed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "submission_file" (
	"submission_id" integer PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"submission_id" integer,
	"by" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "submission_file" ADD CONSTRAINT "submission_file_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "area_code_standing" ON "area" USING btree ("country","code") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "area_not_stated" ON "area" USING btree ("country") WHERE not_stated and until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "channel_code_standing" ON "channel" USING btree ("country","code") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "country_standing" ON "country" USING btree ("code") WHERE until_version is null;--> statement-breakpoint
CREATE INDEX "declaration_standing" ON "declaration" USING btree ("municipality_id") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "municipality_code_standing" ON "municipality" USING btree ("country","code") WHERE until_version is null;--> statement-breakpoint
CREATE UNIQUE INDEX "municipality_standing" ON "municipality" USING btree ("id") WHERE until_version is null;--> statement-breakpoint
CREATE INDEX "window_total_league" ON "window_total" USING btree ("country","kind","month");--> statement-breakpoint
CREATE INDEX "revision_version" ON "revision" USING btree ("version");--> statement-breakpoint
CREATE INDEX "sheet_month" ON "sheet" USING btree ("month");--> statement-breakpoint
CREATE INDEX "submission_at" ON "submission" USING btree ("at");--> statement-breakpoint
-- A sheet of 120 full areas is the most that fits a page; plain keeps every read a copy, without decompression.
ALTER TABLE "sheet" ALTER COLUMN "counts" SET STORAGE PLAIN;--> statement-breakpoint
-- One row per reported count, for SQL by hand and for reporting tools.
CREATE VIEW "cell" AS
SELECT m.country, m.code AS municipality, a.code AS area, c.code AS channel, s.month, u.count
FROM sheet s
JOIN municipality m ON m.id = s.municipality_id AND m.until_version IS NULL
CROSS JOIN LATERAL unnest(s.counts) WITH ORDINALITY AS u(count, slot)
JOIN area a ON a.country = m.country AND a.slot = (u.slot - 1) / 16 + 1 AND a.until_version IS NULL
JOIN channel c ON c.country = m.country AND c.slot = (u.slot - 1) % 16 + 1 AND c.until_version IS NULL
WHERE u.count IS NOT NULL;
