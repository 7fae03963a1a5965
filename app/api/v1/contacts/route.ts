import { contactQuestion } from "@/lib/api/contact-params";
import { endContact, keepContact } from "@/lib/api/contacts";
import { countryQuestion } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";

/** POST /api/v1/contacts */
export const POST = accept(countryQuestion, 201, keepContact);

/** DELETE /api/v1/contacts */
export const DELETE = accept(contactQuestion, 200, endContact);
