"use client";

import { useNavigate } from "@/app/_ui/frame/navigating";
import { PlacePicker } from "@/app/_ui/frame/place-picker";
import type { MunicipalityOption } from "@/lib/domain/municipality-search";

type ChoosePlaceProps = {
  country: string;
  municipalities: readonly MunicipalityOption[];
  municipality: MunicipalityOption | null;
};

/** Whose declaration it is. */
export function ChoosePlace({ country, municipalities, municipality }: ChoosePlaceProps) {
  const { go } = useNavigate();
  return (
    <div className="choices-row">
      <PlacePicker
        country={country}
        municipalities={municipalities}
        municipality={municipality}
        onChoose={(code) => go(`/${country}/declarations?${new URLSearchParams({ municipality: code })}`)}
      />
    </div>
  );
}
