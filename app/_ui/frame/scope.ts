import type { MunicipalityOption } from "./municipality-search";

/** Where the figures are from: a country, or one of its municipalities. */
export type Scope = {
  country: string;
  municipality: MunicipalityOption | null;
  municipalities: readonly MunicipalityOption[];
};
