/** The script of the lab's own page: puts a runner into every scenario that stands there. */
import { card } from "./card.ts";
import type { PageData } from "./page-data.ts";
import { playAll } from "./play-all.ts";
import type { NameOfCode } from "./sides.ts";

const data: PageData = JSON.parse(document.querySelector("#data")!.textContent);

const nameOf: NameOfCode = (code) => {
  const range = data.ranges.find(({ from, to }) => from <= code && code <= to);
  return data.names[code] ?? (range === undefined ? String(code) : `${code} ${range.name}`);
};

const cards = Array.from(document.querySelectorAll<HTMLElement>("[data-scenario]"), (place) =>
  card(place, data, nameOf),
);
playAll(
  document.querySelector<HTMLElement>("#all")!,
  cards.filter(({ scenario }) => scenario.page !== undefined),
  data.words,
);
