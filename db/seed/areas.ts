import type { alias, area, field, Names } from "@/db/schema/registers";
import { DENMARK, type Row } from "./rows";

/** Every country has this area, in the first slot: inquiries that nobody sorted by area. */
export function notStatedArea(country: string): Row<typeof area> {
  return { country, slot: 1, code: "not_stated", names: names("Uoplyst", "Not stated", "Uoppgitt"), notStated: true };
}

export function notStatedAliases(country: string): Row<typeof alias>[] {
  return ["ikke oplyst", "ikke angivet", "uden område", "ikke oppgitt", "unspecified", "unknown"].map((label) => ({
    country,
    kind: "area" as const,
    label,
    target: "not_stated",
  }));
}

export const fields: Row<typeof field>[] = [
  { code: "citizen_service", names: names("Borgerservice", "Citizen service", "Innbyggerservice") },
  { code: "children", names: names("Børn og unge", "Children and young people", "Barn og unge") },
  { code: "social", names: names("Social og ældre", "Social care and the elderly", "Sosial og eldre") },
  { code: "employment", names: names("Beskæftigelse", "Employment", "Arbeid") },
  { code: "technical", names: names("Teknik og miljø", "Roads, buildings and environment", "Teknikk og miljø") },
].map((row, index) => ({ ...row, country: DENMARK, position: index + 1 }));

/** When self-service became mandatory: the laws of 2012 (L 159), 2013 (L 198), 2014 (L 158) and 2015 (L 140). */
const MANDATORY_FROM = [null, "2012-12-01", "2013-12-01", "2014-12-01", "2015-12-01"] as const;

type Area = { code: string; wave: 0 | 1 | 2 | 3 | 4; names: Names };
const of = (code: string, wave: Area["wave"], da: string, en: string, nb: string): Area => ({
  code,
  wave,
  names: names(da, en, nb),
});

/** By field. The order gives the slots: new areas are appended at the end of all, never in between. */
const AREAS: Record<string, Area[]> = {
  citizen_service: [
    of("change_of_address", 1, "Flytning", "Change of address", "Flytting"),
    of("health_card", 1, "Sundhedskort", "Health card", "Helsekort"),
    of("eu_health_card", 1, "EU-sygesikringskort", "European health insurance card", "Europeisk helsetrygdkort"),
    of("choice_of_doctor", 2, "Lægevalg", "Choice of doctor", "Valg av fastlege"),
    of("name_protection", 2, "Navne- og adressebeskyttelse", "Protected name and address", "Skjermet navn og adresse"),
    of("marriage", 2, "Ægteskab", "Marriage", "Ekteskap"),
    of("passport", 2, "Pas", "Passport", "Pass"),
    of("funeral_grant", 2, "Begravelseshjælp", "Funeral grant", "Gravferdsstønad"),
    of("registry_certificate", 3, "CPR-attester", "Civil registry certificates", "Attester fra folkeregisteret"),
    of("driving_licence", 0, "Kørekort", "Driving licence", "Førerkort"),
    of("payments", 0, "Betaling og restancer", "Payments and arrears", "Betaling og restanser"),
    of("digital_help", 0, "NemID og digital hjælp", "NemID and digital help", "Elektronisk ID og digital hjelp"),
  ],
  children: [
    of("daycare", 1, "Plads i dagtilbud", "Place in day care", "Barnehageplass"),
    of("school", 1, "Indskrivning i skole og SFO", "School and after-school enrolment", "Innmelding i skole og SFO"),
    of("daycare_subsidy", 2, "Økonomisk fripladstilskud", "Day care subsidy", "Redusert foreldrebetaling"),
    of("youth_club", 2, "Fritidshjem og klub", "After-school club", "Fritidsklubb"),
    of("dental_care", 0, "Tandpleje", "Dental care", "Tannhelse"),
  ],
  social: [
    of("aids", 2, "Hjælpemidler", "Assistive devices", "Hjelpemidler"),
    of("personal_aids", 2, "Kropsbårne hjælpemidler", "Devices worn on the body", "Kroppsnære hjelpemidler"),
    of("housing_deposit_loan", 3, "Beboerindskudslån", "Housing deposit loan", "Lån til husleiedepositum"),
    of("pension_supplement", 4, "Personligt tillæg og helbredstillæg", "Pension supplements", "Tillegg til pensjon"),
    of("disability_pension", 0, "Førtidspension", "Disability pension", "Uføretrygd"),
    of("home_care", 0, "Hjemmehjælp", "Home care", "Hjemmehjelp"),
    of("care_home", 0, "Pleje- og ældrebolig", "Care home", "Sykehjem og omsorgsbolig"),
    of("patient_transport", 0, "Kørsel og befordring", "Transport", "Transport og kjøring"),
  ],
  employment: [
    of("sickness_benefit", 4, "Sygedagpenge", "Sickness benefit", "Sykepenger"),
    of("social_assistance", 0, "Kontanthjælp", "Social assistance", "Økonomisk sosialhjelp"),
    of("job_seeking", 0, "Jobsøgning", "Job seeking", "Jobbsøking"),
  ],
  technical: [
    of("rats", 2, "Rotter", "Rats", "Rotter"),
    of("building_permit", 3, "Byggetilladelse", "Building permit", "Byggetillatelse"),
    of("parking_permit", 3, "Parkeringslicens", "Parking permit", "Parkeringstillatelse"),
    of("waste", 0, "Affald og genbrug", "Waste and recycling", "Avfall og gjenvinning"),
    of("roads", 0, "Veje og fortove", "Roads and pavements", "Veier og fortau"),
    of("property_tax", 0, "Ejendomsskat", "Property tax", "Eiendomsskatt"),
  ],
};

/** The 34 areas that Danish municipalities count, after "not stated" in the first slot. */
export const areas: Row<typeof area>[] = Object.entries(AREAS)
  .flatMap(([field, rows]) => rows.map((row) => ({ field, ...row })))
  .map((row, index) => ({ ...row, country: DENMARK, slot: index + 2, mandatoryFrom: MANDATORY_FROM[row.wave] }));

/** Danish everyday words for an area, and what a register of the municipality may call it. */
const ALSO_CALLED: Record<string, string[]> = {
  change_of_address: ["flytninger", "adresseændring", "anmeldelse af flytning"],
  health_card: ["sygesikringskort", "sygesikringsbevis"],
  eu_health_card: ["eu-kort", "det blå eu-sygesikringskort", "blåt sygesikringskort"],
  choice_of_doctor: ["lægeskift", "valg af læge"],
  name_protection: ["adressebeskyttelse", "navnebeskyttelse", "navne-/adressebeskyttelse"],
  marriage: ["vielse", "bryllup"],
  daycare: ["dagtilbud", "daginstitution", "børnehave", "vuggestue", "pladsanvisning"],
  school: ["skole", "sfo", "skole/sfo", "skoleindskrivning"],
  daycare_subsidy: ["fripladstilskud", "friplads"],
  youth_club: ["fritidshjem", "klub"],
  registry_certificate: ["bopælsattest", "cpr-attest"],
  digital_help: ["nemid"],
  pension_supplement: ["personligt tillæg", "helbredstillæg"],
  home_care: ["hjemmepleje"],
  care_home: ["plejebolig", "ældrebolig"],
  patient_transport: ["kørsel", "befordring"],
  rats: ["rotteanmeldelse", "skadedyr"],
  building_permit: ["byggesag", "byggeri"],
  waste: ["affald", "renovation"],
  roads: ["vej", "veje"],
};

export const areaAliases: Row<typeof alias>[] = Object.entries(ALSO_CALLED).flatMap(([target, labels]) =>
  labels.map((label) => ({ country: DENMARK, kind: "area" as const, label, target })),
);

function names(da: string, en: string, nb: string): Names {
  return { da, en, nb };
}
