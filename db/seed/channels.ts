import type { alias, channel, channelFlag, Names } from "@/db/schema/registers";
import type { Measure } from "@/lib/domain/share";
import type { Row } from "./rows";

type Channel = { code: string; names: Names; carries: Measure[]; alsoCalled: string[] };

const names = (da: string, en: string, nb: string): Names => ({ da, en, nb });

/** The channels every country starts with, in their stacking order from the bottom, which is also their slots. */
const CHANNELS: Channel[] = [
  {
    code: "self_service",
    names: names("Selvbetjening", "Self-service", "Selvbetjening"),
    carries: ["digital", "self_service"],
    alsoCalled: ["selvbetjent", "selvbetjeningsløsning", "digital selvbetjening", "self service"],
  },
  {
    code: "assisted_self_service",
    names: names("Hjulpet selvbetjening", "Assisted self-service", "Selvbetjening med hjelp"),
    carries: ["digital", "self_service"],
    alsoCalled: ["medbetjening", "assisteret selvbetjening", "assisted digital", "assistert selvbetjening"],
  },
  {
    code: "web_form",
    names: names("Webformular", "Web form", "Nettskjema"),
    carries: ["digital"],
    alsoCalled: ["web-formular", "kontaktformular", "webform", "contact form", "webskjema", "kontaktskjema"],
  },
  { code: "chat", names: names("Chat", "Chat", "Chat"), carries: ["digital"], alsoCalled: ["live chat", "webchat"] },
  {
    code: "digital_post",
    names: names("Digital Post", "Digital Post", "Digital post"),
    carries: ["digital"],
    alsoCalled: ["digitalpost", "e-boks", "digital postkasse", "digital mailbox"],
  },
  {
    code: "email",
    names: names("E-mail", "E-mail", "E-post"),
    carries: ["digital"],
    alsoCalled: ["mail", "mails", "e-mails", "emails", "epost", "mail/e-post"],
  },
  {
    code: "phone",
    names: names("Telefon", "Phone", "Telefon"),
    carries: [],
    alsoCalled: ["tlf", "tlf.", "opkald", "telefonopkald", "telefonisk", "telephone", "phone call", "phone calls"],
  },
  {
    code: "counter",
    names: names("Personligt fremmøde", "Counter", "Personlig oppmøte"),
    carries: [],
    alsoCalled: ["fremmøde", "personlig", "personlig henvendelse", "skranke", "oppmøte", "in person", "face to face"],
  },
  {
    code: "letter",
    names: names("Brev", "Letter", "Brev"),
    carries: [],
    alsoCalled: ["breve", "brev/post", "post", "papirpost", "letters", "paper", "papirbrev"],
  },
  {
    code: "video",
    names: names("Videomøde", "Video meeting", "Videomøte"),
    carries: [],
    alsoCalled: ["videomøder", "videosamtale", "video call", "videomøter"],
  },
  {
    code: "other",
    names: names("Andet (SMS, sociale medier)", "Other (text messages, social media)", "Annet (SMS, sosiale medier)"),
    carries: [],
    alsoCalled: ["andet", "andre", "annet", "sms", "sms, andet", "sociale medier", "social media", "sosiale medier"],
  },
];

const MEASURES: Measure[] = ["digital", "self_service"];
/** The flags hold from before any count. */
const ALWAYS = "1900-01-01";

/** The slot of a channel that every country starts with. */
export function standardChannelSlot(code: string): number | null {
  const index = CHANNELS.findIndex((candidate) => candidate.code === code);
  return index === -1 ? null : index + 1;
}

export function standardChannels(country: string): Row<typeof channel>[] {
  return CHANNELS.map(({ code, names }, index) => ({ country, slot: index + 1, code, names, position: index + 1 }));
}

/** One row per channel and measure, also where the answer is no: the page Metode shows every one with its date. */
export function standardFlags(country: string): Row<typeof channelFlag>[] {
  return CHANNELS.flatMap(({ carries }, index) =>
    MEASURES.map((measure) => ({
      country,
      channelSlot: index + 1,
      measure,
      validFrom: ALWAYS,
      value: carries.includes(measure),
    })),
  );
}

export function channelAliases(country: string): Row<typeof alias>[] {
  return CHANNELS.flatMap(({ code, alsoCalled }) =>
    alsoCalled.map((label) => ({ country, kind: "channel" as const, label, target: code })),
  );
}
