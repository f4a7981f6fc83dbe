import { ending } from "./ending.ts";
import type { Arrow, DrawnFacts } from "./ending.ts";
import { escape } from "./prose.ts";
import type { DiagramWords } from "./words/types.ts";

const WIDTH = 360;
const X = { client: 62, server: 298 } as const;
/** Where an arrow ends. */
const OTHER = { client: "server", server: "client" } as const;
const TOP = 52;
const STEP = 46;

function label(x: number, y: number, text: string, style = ""): string {
  return `<text x="${x}" y="${y}"${style}>${escape(text)}</text>`;
}

function arrow({ from, text, kind }: Arrow, index: number): string {
  const y = TOP + STEP * (index + 1);
  const direction = from === "client" ? 1 : -1;
  const start = X[from] + 4 * direction;
  const middle = WIDTH / 2;
  const end = kind === "cut" ? middle - 8 * direction : X[OTHER[from]] - 5 * direction;
  const head =
    kind === "cut"
      ? `<path class="cut" d="M${middle - 6} ${y - 6}l12 12m0-12l-12 12"/>`
      : `<path class="head ${kind}" d="M${end} ${y}l${-8 * direction} -5v10z"/>`;
  return `<path class="${kind}" d="M${start} ${y}H${end}"/>${head}${label(middle, y - 12, text)}`;
}

export interface Drawing {
  readonly svg: string;
  readonly note: string;
}

/**
 * A sequence diagram of the frames of an ending, as one SVG element with its text alternative.
 *
 * @param scope Makes the ids unique where a page draws two.
 */
export function draw(facts: DrawnFacts, words: DiagramWords, scope: string): Drawing {
  const { arrows, orderly, reports, note } = ending(facts, words);
  const below = TOP + STEP * (arrows.length + 1) - (orderly ? 0 : 14);
  const foot = below + (orderly ? 14 : 6);
  const lines = (["client", "server"] as const).map((role) => {
    const report = reports[role];
    const x = X[role];
    return [
      `<path class="life" d="M${x} 36V${foot}"/>`,
      `<rect class="role" x="${x - 52}" y="6" width="104" height="30" rx="6"/>`,
      label(x, 26, words[role], ' class="name"'),
      report === undefined ? "" : label(x, foot + 20, words.concludes(report), ' class="report"'),
    ].join("");
  });
  const tcp = orderly
    ? `<path class="end" d="M${X.client} ${below}H${X.server}"/>${label(WIDTH / 2, below - 8, words.tcpEnds, ' class="quiet"')}`
    : "";
  const told = [
    ...arrows.map(({ from, text, kind }) =>
      kind === "cut" ? text : `${words[from]} → ${words[OTHER[from]]}: ${text}`,
    ),
    ...(orderly ? [words.tcpEnds] : []),
    ...(["client", "server"] as const).flatMap((role) => {
      const report = reports[role];
      return report === undefined ? [] : [`${words[role]}: ${words.concludes(report)}`];
    }),
  ].join("; ");
  const ids = `${scope}-title ${scope}-desc`;
  return {
    svg:
      `<svg class="diagram" viewBox="0 0 ${WIDTH} ${foot + 30}" width="${WIDTH}" height="${foot + 30}" role="img" aria-labelledby="${ids}">` +
      `<title id="${scope}-title">${escape(words.heading)}: ${escape(facts.label)}</title>` +
      `<desc id="${scope}-desc">${escape(told)}.</desc>` +
      `${lines.join("")}${arrows.map(arrow).join("")}${tcp}</svg>`,
    note: words.note[note],
  };
}
