import { areas } from "@/db/seed/areas";
import { type Curve, curve, logistic, logit } from "./curve";

/** How people ask about an area: all that tells it from the others. Logits are relative to the country's. */
export type AreaModel = {
  code: string;
  slot: number;
  wave: number;
  field: string;
  /** Of all inquiries; the areas' volumes are scaled to add up to one. */
  volume: number;
  /** A published or chosen course of its digital share; null: it follows the country's, by `digital`. */
  course: Curve | null;
  digital: Curve;
  selfService: Curve;
  affinity: Record<string, number>;
  season: readonly number[];
};

/** [volume in thousandths, digital logit, self-service logit, affinity to phone, counter, letter] */
type Profile = [volume: number, digital: number, selfService: number, phone: number, counter: number, letter: number];

const PROFILES: Record<string, Profile> = {
  change_of_address: [50, 0, 1.4, 1, 1.2, 0.8],
  health_card: [30, 0, 1.4, 1, 1.3, 0.7],
  eu_health_card: [12, 0, 1.6, 0.9, 1.2, 0.8],
  choice_of_doctor: [20, 0, 0.2, 1, 1.4, 0.5],
  name_protection: [4, 0, 0.1, 0.8, 1.4, 1.5],
  marriage: [6, -0.4, -0.4, 0.9, 1.6, 1],
  passport: [40, -1, -0.2, 0.7, 4, 0.1],
  funeral_grant: [8, -0.3, -0.3, 0.9, 0.6, 2.4],
  registry_certificate: [12, -0.1, 0, 0.7, 2.2, 0.8],
  driving_licence: [35, -1, -0.6, 0.7, 4, 0.1],
  payments: [60, 0.3, 0.6, 1.3, 0.6, 1],
  digital_help: [25, -0.9, -0.3, 1, 3, 0.1],
  daycare: [50, 0, 1.3, 1.1, 0.6, 0.7],
  school: [30, 0, 1.1, 1.1, 0.6, 1],
  daycare_subsidy: [20, 0.1, 0.1, 1, 0.7, 1.6],
  youth_club: [15, 0.2, 0.4, 1.2, 0.6, 0.7],
  dental_care: [40, -0.1, -0.7, 1.4, 0.8, 0.3],
  aids: [40, -0.3, -0.5, 1.3, 0.5, 1.6],
  personal_aids: [15, -0.3, -0.4, 1.2, 0.4, 1.8],
  housing_deposit_loan: [15, 0, -0.2, 0.9, 1.2, 1.8],
  pension_supplement: [20, -0.5, -0.7, 1, 0.9, 2.2],
  disability_pension: [30, -0.3, -1, 1, 0.6, 2.6],
  home_care: [85, -0.9, -1.5, 1.8, 0.3, 0.5],
  care_home: [30, -0.8, -1.2, 1.5, 0.5, 0.9],
  patient_transport: [25, -0.3, -0.4, 1.7, 0.3, 0.5],
  sickness_benefit: [45, 0.1, -0.2, 1, 0.6, 2],
  social_assistance: [60, -0.2, -0.6, 0.9, 1.7, 1.4],
  job_seeking: [70, 0.5, 0.7, 0.9, 1.5, 0.7],
  rats: [8, 0.4, 0.5, 1.8, 0.1, 0.2],
  building_permit: [35, 0.3, -0.6, 0.9, 0.5, 2.6],
  parking_permit: [8, 0.5, 0.3, 1, 1.3, 0.3],
  waste: [60, 0.3, 0.5, 1.6, 0.2, 0.3],
  roads: [25, 0.2, -0.1, 1.7, 0.1, 0.5],
  property_tax: [12, 0.3, 0.2, 1.2, 0.4, 2],
};

const COURSE_KNOTS = [2010, 2011.83, 2012.83, 2013.5, 2014.3, 2015];
/** Flytning as published: 39 % in autumn 2011, 64 % in autumn 2012, 88 % in spring 2014; EU cards 93 %. The rest is chosen. */
const COURSES: Record<string, number[]> = {
  change_of_address: [0.21, 0.395, 0.64, 0.8, 0.88, 0.91],
  health_card: [0.08, 0.2, 0.36, 0.6, 0.72, 0.78],
  eu_health_card: [0.18, 0.36, 0.53, 0.85, 0.93, 0.95],
  daycare: [0.22, 0.4, 0.54, 0.72, 0.81, 0.85],
  school: [0.05, 0.16, 0.28, 0.56, 0.7, 0.76],
};

/** Two years around the day it becomes mandatory an area leaves the others behind, by this much. */
const MANDATORY_LOGIT = 0.55;
const MANDATORY_RAMP = 0.4;

const LEVEL = Array.from({ length: 12 }, () => 1);
const SEASONS: Record<string, readonly number[]> = {
  daycare: [1, 0.95, 1.05, 1.05, 1, 0.95, 0.8, 1.3, 1.25, 1, 0.9, 0.75],
  school: [1.1, 0.95, 0.9, 0.9, 0.9, 1, 0.7, 1.5, 1.35, 1, 0.9, 0.8],
  youth_club: [0.9, 0.9, 0.9, 0.9, 1, 1, 0.8, 1.5, 1.3, 1, 0.9, 0.8],
  passport: [0.9, 1, 1.15, 1.2, 1.3, 1.3, 1.2, 0.85, 0.8, 0.85, 0.75, 0.7],
  eu_health_card: [0.9, 1, 1, 1.05, 1.2, 1.5, 1.5, 0.8, 0.8, 0.9, 0.7, 0.65],
  property_tax: [1.8, 1.1, 0.8, 0.8, 0.8, 0.9, 1.4, 0.9, 0.9, 0.9, 0.8, 0.9],
  change_of_address: [1, 0.9, 0.95, 0.95, 1, 1.1, 1.05, 1.25, 1.15, 0.95, 0.9, 0.8],
  roads: [1.3, 1.3, 1.1, 1, 0.9, 0.8, 0.9, 0.9, 0.9, 0.9, 0.9, 1.1],
};

const allVolume = Object.values(PROFILES).reduce((sum, [volume]) => sum + volume, 0);

export const areaModels: AreaModel[] = areas.map(({ code, slot, wave = 0, field, mandatoryFrom }) => {
  const [volume, digital, selfService, phone, counter, letter] = PROFILES[code] ?? [1, 0, 0, 1, 1, 1];
  const course = COURSES[code];
  const mandatory = wave > 1 && mandatoryFrom ? mandatoryRamp(Number(mandatoryFrom.slice(0, 4)) + 11 / 12) : () => 0;
  return {
    code,
    slot,
    wave,
    field: field ?? "",
    volume: volume / allVolume,
    course: course ? curve(COURSE_KNOTS, course.map(logit)) : null,
    digital: (year) => digital + MANDATORY_LOGIT * mandatory(year),
    selfService: (year) => selfService + MANDATORY_LOGIT * mandatory(year),
    affinity: { phone, counter, letter },
    season: SEASONS[code] ?? LEVEL,
  };
});

function mandatoryRamp(from: number): Curve {
  return (year) => logistic((year - from) / MANDATORY_RAMP);
}
