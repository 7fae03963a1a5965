import type { Who } from "@/lib/access/who";
import type { Screen } from "./screens";

/** What the frame knows of the visitor: who it is, and which screens are open. */
export type FrameProps = { who: Who | null; open: readonly Screen["key"][] };
