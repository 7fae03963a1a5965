import { Brand } from "./brand";
import type { FrameProps } from "./frame-props";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import { WhoIsThere } from "./who-is-there";

export function Rail({ who, open }: FrameProps) {
  return (
    <aside className="rail">
      <Brand />
      <Navigation open={open} />
      <div className="foot">
        <WhoIsThere who={who} />
        <LanguageSwitch />
      </div>
    </aside>
  );
}
