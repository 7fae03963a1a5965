"use client";

import { XMarkIcon } from "@navikt/aksel-icons";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { MunicipalityFinder } from "@/app/_ui/frame/municipality-finder";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Panel } from "@/app/_ui/frame/panel";
import { PlaceMark } from "@/app/_ui/place-mark";
import type { MunicipalityOption } from "@/lib/domain/municipality-search";
import { MOST, withAddress } from "./question";

type CompareChoiceProps = {
  country: string;
  /** Null where they are too many to have come with the page. */
  municipalities: readonly MunicipalityOption[] | null;
  chosen: readonly { code: string; name: string }[];
  /** The nearest were taken, since the reader named nobody else. */
  suggested: boolean;
};

/** Who stands side by side: each with its line and a button that takes it away, and a search for one more. */
export function CompareChoice({ country, municipalities, chosen, suggested }: CompareChoiceProps) {
  const t = useTranslations("compare");
  const { go } = useNavigate();
  const [pathname, search] = [usePathname(), useSearchParams()];
  const codes = chosen.map(({ code }) => code);
  const choose = (next: readonly string[]) => go(withAddress(pathname, search.toString(), next));
  const others = municipalities?.filter(({ code }) => !codes.includes(code)) ?? null;
  return (
    <div className="compare-choice">
      <ul aria-label={t("chosen")}>
        {chosen.map(({ code, name }, place) => (
          <li key={code}>
            <PlaceMark place={place} />
            <span>{name}</span>
            {chosen.length > 1 && (
              <button
                type="button"
                aria-label={t("remove", { name })}
                title={t("remove", { name })}
                onClick={() => choose(codes.filter((one) => one !== code))}
              >
                <XMarkIcon className="icon" aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {chosen.length < MOST ? (
        <Panel trigger={t(chosen.length === 0 ? "choose" : "add")} label={t("add")}>
          {(close) => (
            <MunicipalityFinder
              autoFocus
              withCountry={false}
              country={country}
              municipalities={others}
              current={null}
              onChoose={(code) => {
                close();
                if (code && !codes.includes(code)) choose([...codes, code]);
              }}
            />
          )}
        </Panel>
      ) : (
        <p className="muted">{t("most", { count: MOST })}</p>
      )}
      {suggested && <p className="muted">{t("suggested", { name: chosen[0]?.name ?? "" })}</p>}
    </div>
  );
}
