import type { Card } from "./card-list.ts";
import { escape } from "./prose.ts";

const WIDTH = 1200;
const HEIGHT = 630;

/** The light variants of the outcomes' colours, on the dark ground of the site. */
const INK: Readonly<Record<string, string>> = {
  success: "#7fd3a4",
  interruption: "#e6bd6b",
  error: "#f2a093",
  unknown: "#a9c4d6",
};

/** Roughly what a letter takes of its size, for a name that must not leave the card. */
const LETTER = 0.56;

function fitted(text: string, size: number): number {
  return Math.min(size, Math.floor((WIDTH - 200) / (text.length * LETTER)));
}

/** A social card as SVG: the number large, its name below. */
export function card({ kind, number, name, outcome }: Omit<Card, "file">): string {
  const ink = INK[outcome] ?? "#ffffff";
  const size = number.length > 5 ? 150 : 280;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#0e1719"/>` +
    `<rect x="80" y="80" width="12" height="470" rx="6" fill="${ink}"/>` +
    `<g font-family="sans-serif"><text x="140" y="120" font-size="${fitted(kind, 40)}" fill="#a9babd">${escape(kind)}</text>` +
    `<text x="130" y="400" font-size="${size}" font-weight="700" fill="${ink}">${number}</text>` +
    `<text x="140" y="510" font-size="${fitted(name, 64)}" fill="#f3f7f7">${escape(name)}</text></g></svg>`
  );
}
