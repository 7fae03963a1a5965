/** The colour of a channel in every picture, by its code; a channel we do not know looks like "other". */
const TOKENS: Record<string, string> = {
  self_service: "--kb-ch-self",
  assisted_self_service: "--kb-ch-assisted",
  web_form: "--kb-ch-web",
  chat: "--kb-ch-chat",
  digital_post: "--kb-ch-post",
  email: "--kb-ch-email",
  phone: "--kb-ch-phone",
  counter: "--kb-ch-counter",
  letter: "--kb-ch-letter",
  video: "--kb-ch-video",
  other: "--kb-ch-other",
};

/** A small point needs a stronger colour than a large bar; those tokens stand in parts.css. */
const POINTS = new Set(["web_form", "chat", "digital_post", "phone", "counter", "letter", "video", "other"]);

/** The name of the CSS property that holds the channel's colour. */
export function channelToken(code: string, use: "area" | "point" = "area"): string {
  const token = TOKENS[code] ?? "--kb-ch-other";
  return use === "point" && POINTS.has(code) ? token.replace("--kb-ch-", "--kb-point-") : token;
}
