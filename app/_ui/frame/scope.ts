import type { MunicipalityOption } from "@/lib/domain/municipality-search";

/** Where the figures are from: a country, or one of its municipalities. */
export type Scope = {
  country: string;
  municipality: MunicipalityOption | null;
  /** Null where they are too many to be sent with the page: the picker asks for what is typed. */
  municipalities: readonly MunicipalityOption[] | null;
};
