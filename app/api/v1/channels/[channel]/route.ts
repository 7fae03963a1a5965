import { channelAsked } from "@/lib/api/register-params";
import { putChannel } from "@/lib/api/register-writes";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/channels/{channel} */
export const PUT = accept(channelAsked, 200, putChannel);
