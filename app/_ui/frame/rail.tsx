import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";

export function Rail() {
  return (
    <aside className="rail">
      <Brand />
      <Navigation />
      <div className="foot">
        <LanguageSwitch />
      </div>
    </aside>
  );
}
