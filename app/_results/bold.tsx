import type { ReactNode } from "react";

/** The decisive figures of a sentence: `<b>` in the message. */
export const bold = { b: (text: ReactNode) => <b>{text}</b> };
