import { config } from "@/lib/config";

/** Whether a mail server is set up; without one nothing on a page speaks of mail. */
export function isMailOn(): boolean {
  return config().mail !== null;
}
