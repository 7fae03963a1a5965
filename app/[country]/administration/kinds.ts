import type { VersionKind } from "@/lib/domain/version-kind";
import type { Section } from "./sections";

/** Which versions change what a part shows. */
export const KINDS: Readonly<Record<Section, readonly VersionKind[]>> = {
  rules: ["rules"],
  channels: ["flag", "channel"],
  areas: ["area"],
  municipalities: ["municipality"],
  targets: ["target"],
  prices: ["price"],
};
