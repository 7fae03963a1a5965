import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";

/** Looks for people; an ordinary form, and the search is in the address. */
export function UserSearch({ country, search }: { country: string; search: string }) {
  const t = useTranslations("users.list");
  const here = `/${country}/administration/users`;
  return (
    <search>
      <form className="user-search" action={here}>
        <input
          className="input"
          type="search"
          name="search"
          key={search}
          defaultValue={search}
          placeholder={t("search")}
          aria-label={t("search")}
          autoComplete="off"
        />
        <Button type="submit" variant="secondary">
          {t("find")}
        </Button>
        {search && <Link href={here}>{t("everybody")}</Link>}
      </form>
    </search>
  );
}
