import type { target } from "@/db/schema/registers";
import { danishId } from "./municipalities";
import { DENMARK, type Row } from "./rows";

const JOINT = { country: DENMARK, strategy: "Kommunernes fælles kanalstrategi", measure: "digital" as const };
const CONFERENCE =
  "Presseartikel om KL's direktørkonference: »30 procent af alle borgernes henvendelser er digitale i 2012. Det tal skulle gerne op og runde 50 procent i 2015.«";

export const targets: Row<typeof target>[] = [
  {
    ...JOINT,
    id: 1,
    kind: "baseline",
    year: 2011,
    shareBp: 2400,
    source:
      "Presseartikel om Rambølls undersøgelse IT i Praksis, på KL's tal: »I dag er 24 pct. af borgerhenvendelserne digitale.«",
    note: {
      da: "Artiklen siger »i dag«. At det er året 2011, er vores læsning.",
      en: "The article says “today”. That it is the year 2011 is our reading.",
      nb: "Artikkelen sier «i dag». At det er året 2011, er vår lesning.",
    },
  },
  { ...JOINT, id: 2, kind: "target", year: 2012, shareBp: 3000, source: CONFERENCE },
  { ...JOINT, id: 3, kind: "target", year: 2015, shareBp: 5000, source: CONFERENCE },
  {
    id: 4,
    country: DENMARK,
    strategy: "Københavns Kommunes kanalstrategi",
    municipalityId: danishId("0101"),
    measure: "self_service",
    kind: "target",
    year: 2013,
    shareBp: 4000,
    comparable: false,
    source:
      "Presseartikel om KL's direktørkonference: »op mod 40 procent af borgerne i 2013 er selvhjulpne på nettet«; grundlaget efter Computerworld.",
    note: {
      da: "Har et andet grundlag: ti udvalgte områder, og besøg på hjemmesiden tæller med. Målet tegnes, men giver ingen dom.",
      en: "Has another base: ten selected areas, and visits to the website count. The target is drawn, but not judged.",
      nb: "Har et annet grunnlag: ti utvalgte områder, og besøk på nettsiden teller med. Målet tegnes, men gir ingen dom.",
    },
  },
  {
    id: 5,
    country: DENMARK,
    strategy: "KL's mål for selvbetjening",
    measure: "self_service",
    kind: "target",
    year: 2015,
    shareBp: 8000,
    active: false,
    source: "KL's mål om 80 procent selvbetjening i 2015.",
    note: {
      da: "KL opgør selvbetjeningsgraden af transaktionerne på de obligatoriske områder. Her måles den på alle henvendelser.",
      en: "KL measures self-service by the transactions in the mandatory areas. Here it is measured by all inquiries.",
      nb: "KL måler selvbetjeningsgraden blant transaksjonene på de obligatoriske områdene. Her måles den blant alle henvendelser.",
    },
  },
];
