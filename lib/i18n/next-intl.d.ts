import type { Locale } from "./locales";
import type da from "./messages/da.json";

// Makes a key that no catalogue has a type error.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof da;
  }
}
