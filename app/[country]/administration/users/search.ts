type Searched = { name: string; email: string; municipalities: readonly { code: string; name: string }[] };

/** Who has every typed word in name, address or one of the municipalities. */
export function usersMatching<U extends Searched>(users: readonly U[], typed: string): U[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return users.filter(({ name, email, municipalities }) => {
    const places = municipalities.flatMap((place) => [place.code, place.name]);
    const text = [name, email, ...places].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
