"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Panel } from "@/app/_ui/frame/panel";
import { SIZE_CLASSES } from "@/lib/domain/size-class";
import type { LeagueOptions } from "@/lib/reports/league/league-page";
import { Choice, PlaceChoice } from "./choice";
import { type LeagueFilter, leagueAddress } from "./question";

type LeagueFilterProps = {
  filter: LeagueFilter;
  options: LeagueOptions;
  country: string;
  own: string | null;
  /** Null where they are too many to be listed: one is searched for. */
  municipalities: readonly { code: string; name: string }[] | null;
  /** Those that are chosen, by name. */
  names: readonly { code: string; name: string }[];
};

/** The button in the bar that says who is compared, and opens the choices. */
export function LeagueFilterPicker(props: LeagueFilterProps) {
  const t = useTranslations("league.filter");
  const count = choices(props.filter);
  const trigger = (
    <>
      <span className="k">{t("label")}</span> {count === 0 ? t("all") : t("chosen", { count })}
    </>
  );
  return (
    <Panel trigger={trigger} label={t("label")}>
      {() => <LeagueFilterFields {...props} />}
    </Panel>
  );
}

/** Who is compared, on which areas, and which row is the reader's own. Each choice is at once in the address. */
export function LeagueFilterFields({ country, filter, options, own, municipalities, names }: LeagueFilterProps) {
  const t = useTranslations("league.filter");
  const locale = useLocale();
  const { go } = useNavigate();
  const [pathname, search] = [usePathname(), useSearchParams()];
  const change = (name: string) => (value: string) => go(leagueAddress(pathname, search.toString(), { [name]: value }));
  const cleared = {
    near: "",
    same: "",
    nearest: "",
    group: "",
    region: "",
    kind: "",
    size: "",
    area: "",
    field: "",
    wave: "",
  };
  const named = ({ code, names }: { code: string; names: Record<"da" | "en" | "nb", string> }) =>
    [code, names[locale]] as const;
  const itself = (word: string) => [word, word] as const;
  return (
    <div className="league-filter">
      <PlaceChoice
        {...{ country, municipalities, names, label: t("near"), all: t("everyone") }}
        {...{ value: filter.near ?? null, onChange: change("near") }}
      />
      <Choice
        label={t("how")}
        value={howOf(filter)}
        onChange={(how) => go(leagueAddress(pathname, search.toString(), HOWS[how as How]))}
        options={Object.keys(HOWS).map((how) => [how, t(`hows.${how as How}`)])}
        disabled={filter.near === undefined}
      />
      {options.groups.length > 0 && (
        <Choice
          {...{ label: t("group"), all: t("everyGroup"), value: filter.group, onChange: change("group") }}
          options={options.groups.map(({ code, name }) => [code, name])}
        />
      )}
      <Choice
        {...{ label: t("region"), all: t("everyRegion"), value: filter.region, onChange: change("region") }}
        options={options.regions.map(itself)}
      />
      <Choice
        {...{ label: t("kind"), all: t("everyKind"), value: filter.kind, onChange: change("kind") }}
        options={options.kinds.map(itself)}
      />
      <Choice
        {...{ label: t("size"), all: t("everySize"), value: filter.size, onChange: change("size") }}
        options={SIZE_CLASSES.map((size) => [size, t(`sizes.${size}`)])}
      />
      <Choice
        {...{ label: t("field"), all: t("everyField"), value: filter.field, onChange: change("field") }}
        options={options.fields.map(named)}
      />
      <Choice
        {...{ label: t("area"), all: t("everyArea"), value: filter.area, onChange: change("area") }}
        options={options.areas.map(named)}
      />
      <Choice
        {...{ label: t("wave"), all: t("everyWave"), value: filter.wave, onChange: change("wave") }}
        options={options.waves.map((wave) => [String(wave), t("waveName", { wave })])}
      />
      <PlaceChoice
        {...{ country, municipalities, names, label: t("own"), all: t("noOwn"), value: own, onChange: change("own") }}
      />
      {choices(filter) > 0 && (
        <button type="button" className="link" onClick={() => go(leagueAddress(pathname, search.toString(), cleared))}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}

/** How the comparable are chosen, and what the address says of it. */
const HOWS = {
  nearest5: { nearest: 5, same: "" },
  nearest10: { nearest: 10, same: "" },
  nearest20: { nearest: 20, same: "" },
  kind: { nearest: "", same: "kind" },
  region: { nearest: "", same: "region" },
} as const;

type How = keyof typeof HOWS;

function howOf({ same, nearest }: LeagueFilter): How {
  if (same !== undefined) return same;
  return nearest === 5 ? "nearest5" : nearest === 20 ? "nearest20" : "nearest10";
}

/** How many things are chosen; with whom one compares and how is one. */
function choices({ same: _same, nearest: _nearest, ...filter }: LeagueFilter): number {
  return Object.keys(filter).length;
}
