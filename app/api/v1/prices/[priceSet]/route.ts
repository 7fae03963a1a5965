import { priceSetAsked, priceSetRemovalAsked } from "@/lib/api/register-params";
import { deletePriceSet, putPriceSet } from "@/lib/api/register-writes";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/prices/{priceSet} */
export const PUT = accept(priceSetAsked, 200, putPriceSet);

/** DELETE /api/v1/prices/{priceSet} */
export const DELETE = accept(priceSetRemovalAsked, 200, deletePriceSet);
