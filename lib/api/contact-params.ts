import { z } from "zod";
import en from "@/lib/i18n/messages/en.json";
import { country, municipalityCode } from "./params";

const about = en.api.parameters;

const municipality = municipalityCode.meta({ description: about.municipality, example: "0791" });
const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("is an e-mail address, such as borgerservice@viborg.dk"))
  .meta({ description: about.address, example: "borgerservice@viborg.dk" });

/** The body that keeps an address. */
export const contactBody = z.strictObject({ municipality, address });

/** The address that is taken away. */
export const contactQuestion = z.strictObject({ country, municipality, address });
