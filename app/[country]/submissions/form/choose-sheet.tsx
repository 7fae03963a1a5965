"use client";

import { useTranslations } from "next-intl";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { PlacePicker } from "@/app/_ui/frame/place-picker";
import { MonthSelect } from "@/app/_ui/month-select";
import type { Month } from "@/lib/domain/month";
import type { MunicipalityOption } from "@/lib/domain/municipality-search";
import type { FormMonth } from "@/lib/reports/submission/form";

type ChooseSheetProps = {
  country: string;
  municipalities: readonly MunicipalityOption[];
  municipality: MunicipalityOption | null;
  month: Month | null;
  months: readonly FormMonth[];
};

/** Whose month it is: the municipality, and which of its months, each with how much of it stands. */
export function ChooseSheet({ country, municipalities, municipality, month, months }: ChooseSheetProps) {
  const t = useTranslations("form.choose");
  const { go } = useNavigate();
  const open = (code: string, of?: Month) =>
    go(`/${country}/submissions/form?${new URLSearchParams({ municipality: code, ...(of && { month: of }) })}`);
  const statusOf = (of: Month) => months.find((one) => one.month === of)?.status ?? "missing";
  return (
    <div className="choices-row">
      <PlacePicker country={country} municipalities={municipalities} municipality={municipality} onChoose={open} />
      {municipality && month && (
        <MonthSelect
          label={t("month")}
          months={months.map((one) => one.month)}
          value={month}
          onChange={(of) => open(municipality.code, of)}
          remark={(of) => t(statusOf(of))}
        />
      )}
    </div>
  );
}
