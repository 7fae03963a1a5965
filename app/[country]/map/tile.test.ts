import { expect, test } from "vitest";
import { municipalities } from "@/db/seed/municipalities";
import { DK_TILES } from "./dk-tiles";
import { neighbour } from "./tile";

test("every Danish municipality has a tile of its own, with a short name of its own", () => {
  const tiles = Object.values(DK_TILES);
  expect(Object.keys(DK_TILES).sort()).toEqual(municipalities.map(({ code }) => code).sort());
  expect(new Set(tiles.map(([, column, row]) => `${column} ${row}`)).size).toBe(98);
  expect(new Set(tiles.map(([short]) => short)).size).toBe(98);
});

test("arrows go to the nearest tile: from Viborg east to Randers, from Gladsaxe south to Rødovre", () => {
  expect(neighbour(DK_TILES, "0791", "ArrowRight")).toBe("0730");
  expect(neighbour(DK_TILES, "0159", "ArrowDown")).toBe("0175");
});

test("an arrow crosses the water, and stops where there is nothing", () => {
  expect(neighbour(DK_TILES, "0482", "ArrowRight")).toBe("0390"); // Langeland to Vordingborg
  expect(neighbour(DK_TILES, "0400", "ArrowRight")).toBeNull(); // east of Bornholm
});

test("wherever one starts, every tile can be reached by arrows", () => {
  const reached = new Set(["0101"]);
  for (const code of reached) {
    for (const arrow of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
      const next = neighbour(DK_TILES, code, arrow);
      if (next) reached.add(next);
    }
  }
  expect(reached.size).toBe(98);
});
