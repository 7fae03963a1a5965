import {
  ArrowRightLeftIcon,
  BarChartIcon,
  BookIcon,
  Buildings2Icon,
  Buildings3Icon,
  CalendarIcon,
  ClockDashedIcon,
  CodeIcon,
  CogIcon,
  LocationPinIcon,
  MegaphoneIcon,
  NumberListIcon,
  TasklistIcon,
  UploadIcon,
} from "@navikt/aksel-icons";
import type { ComponentType, SVGProps } from "react";

export type Screen = {
  key:
    | "overview"
    | "league"
    | "compare"
    | "map"
    | "municipality"
    | "submissions"
    | "delivery"
    | "declarations"
    | "history"
    | "events"
    | "groups"
    | "method"
    | "api"
    | "administration";
  href: (country: string) => string;
  Icon: ComponentType<SVGProps<SVGSVGElement>>;
};

export type ScreenGroup = { key: "results" | "figures" | "about"; screens: Screen[] };

/** The screens that exist, in the order of the menu. */
export const SCREEN_GROUPS: ScreenGroup[] = [
  {
    key: "results",
    screens: [
      { key: "overview", href: (country) => `/${country}`, Icon: BarChartIcon },
      { key: "municipality", href: (country) => `/${country}/municipality`, Icon: Buildings2Icon },
      { key: "groups", href: (country) => `/${country}/groups`, Icon: Buildings3Icon },
      { key: "league", href: (country) => `/${country}/league`, Icon: NumberListIcon },
      { key: "compare", href: (country) => `/${country}/compare`, Icon: ArrowRightLeftIcon },
      { key: "map", href: (country) => `/${country}/map`, Icon: LocationPinIcon },
    ],
  },
  {
    key: "figures",
    screens: [
      { key: "submissions", href: (country) => `/${country}/submissions`, Icon: UploadIcon },
      { key: "delivery", href: (country) => `/${country}/delivery`, Icon: CalendarIcon },
      { key: "declarations", href: (country) => `/${country}/declarations`, Icon: TasklistIcon },
      { key: "events", href: (country) => `/${country}/events`, Icon: MegaphoneIcon },
      { key: "history", href: (country) => `/${country}/history`, Icon: ClockDashedIcon },
    ],
  },
  {
    key: "about",
    screens: [
      { key: "method", href: (country) => `/${country}/method`, Icon: BookIcon },
      { key: "api", href: () => "/api", Icon: CodeIcon },
      { key: "administration", href: (country) => `/${country}/administration`, Icon: CogIcon },
    ],
  },
];

/** The country of an address: its first part where that is two letters, otherwise Denmark. */
export function countryOf(pathname: string): string {
  const first = pathname.split("/")[1] ?? "";
  return /^[a-z]{2}$/.test(first) ? first : "dk";
}

/** Which screen an address belongs to; a municipality's own page belongs to Kommune. */
export function screenAt(pathname: string): Screen["key"] | null {
  if (pathname === "/api") return "api";
  const [, country, page] = pathname.split("/");
  if (!country || country !== countryOf(pathname)) return null;
  if (!page) return "overview";
  const named = SCREEN_GROUPS.flatMap(({ screens }) => screens).find(({ key }) => key === page);
  return named?.key ?? (/^\w*\d\w*$/.test(page) ? "municipality" : null);
}
