"use client";

import { useLocale, useTranslations } from "next-intl";
import { NewButton } from "@/app/_ui/entry/new-button";
import type { AdministrationReport } from "@/lib/reports/administration/administration";
import { ChangeButton } from "../change-button";
import { type FieldSpec, namesOf, textOf, type Values } from "../field-spec";
import { RegisterForm } from "../register-form";
import { useCommonFields } from "../use-common-fields";

export type KnownArea = AdministrationReport["areas"][number];
export type AreaFormProps = {
  country: string;
  fields: readonly { value: string; label: string }[];
  seenVersion: number;
  /** Null for a new one. */
  area: KnownArea | null;
  title: string;
  onClose: () => void;
};

type Common = Pick<AreaFormProps, "country" | "fields" | "seenVersion">;

export function NewAreaButton(props: Common) {
  const t = useTranslations("administration.areas");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <AreaForm {...props} area={null} title={t("add")} onClose={close} />}
    />
  );
}

export function AreaButton({ area, ...props }: Common & { area: KnownArea }) {
  const t = useTranslations("administration.areas");
  const locale = useLocale();
  const title = t("changeOf", { name: area.names[locale] });
  return (
    <ChangeButton label={title}>
      {(close) => <AreaForm {...props} area={area} title={title} onClose={close} />}
    </ChangeButton>
  );
}

const WAVES = ["0", "1", "2", "3", "4"];

function AreaForm({ country, fields, seenVersion, area, title, onClose }: AreaFormProps) {
  const t = useTranslations("administration.areas");
  const common = useCommonFields();
  const isNotStated = area?.notStated === true;
  const choices = [{ value: "", label: t("noField") }, ...fields];
  const waves = WAVES.map((wave) => ({ value: wave, label: wave === "0" ? t("noWave") : t("wave", { wave }) }));
  const own: FieldSpec[] = [
    { name: "field", label: t("field"), control: "select", options: choices, optional: true },
    { name: "wave", label: t("mandatory"), control: "select", options: waves },
    { name: "mandatoryFrom", label: t("mandatoryFrom"), control: "date", optional: true },
    { name: "kle", label: t("kle"), hint: t("kleHint"), control: "text", optional: true, most: 20 },
    ...common.period,
  ];
  const specs = [...(area ? [] : [common.code]), ...common.names, ...(isNotStated ? [] : own)];
  const draftOf = (values: Values) => ({
    change: {
      country,
      resource: area ? `areas/${area.code}` : "areas",
      method: area ? ("PUT" as const) : ("POST" as const),
      body: {
        ...(area ? {} : { code: textOf(values, "code") }),
        names: namesOf(values),
        field: textOf(values, "field"),
        wave: Number(values.wave),
        mandatoryFrom: textOf(values, "mandatoryFrom"),
        kle: textOf(values, "kle"),
        validFrom: textOf(values, "validFrom"),
        validTo: textOf(values, "validTo"),
      },
    },
  });
  return (
    <RegisterForm
      title={title}
      fields={specs}
      initial={valuesOf(area)}
      draftOf={draftOf}
      seenVersion={seenVersion}
      onClose={onClose}
    />
  );
}

function valuesOf(area: KnownArea | null): Values {
  return {
    code: "",
    ...{ "names.da": area?.names.da ?? "", "names.en": area?.names.en ?? "", "names.nb": area?.names.nb ?? "" },
    ...{ field: area?.field ?? "", wave: String(area?.wave ?? 0), mandatoryFrom: area?.mandatoryFrom ?? "" },
    ...{ kle: area?.kle ?? "", validFrom: area?.validFrom ?? "1900-01-01", validTo: area?.validTo ?? "" },
  };
}
