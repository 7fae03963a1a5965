/** The colour of a channel in every picture, by its code; a channel we do not know looks like "other". */
const TOKENS: Record<string, string> = {
  self_service: "ch-self",
  assisted_self_service: "ch-assisted",
  web_form: "ch-web",
  chat: "ch-chat",
  digital_post: "ch-post",
  email: "ch-email",
  phone: "ch-phone",
  counter: "ch-counter",
  letter: "ch-letter",
  video: "ch-video",
  other: "ch-other",
};

/** A small point needs a stronger colour than a large bar; those tokens stand in parts.css. */
const POINTS = new Set(["web_form", "chat", "digital_post", "phone", "counter", "letter", "video", "other"]);

/** The colour's name in colours.css. */
export function channelColour(code: string): string {
  return TOKENS[code] ?? "ch-other";
}

/** The name of the CSS property that holds the channel's colour. */
export function channelToken(code: string, use: "area" | "point" = "area"): string {
  const colour = channelColour(code);
  return `--kb-${use === "point" && POINTS.has(code) ? colour.replace("ch-", "point-") : colour}`;
}
