import type { Role, Sequence, SequenceStep } from "../../src/codes/index.ts";
import { escape } from "./prose.ts";

const WIDTH = 360;
const X = { client: 62, server: 298 } as const;
const ROLES = ["client", "server"] as const;
/** Where an arrow ends. */
const OTHER = { client: "server", server: "client" } as const;
const TOP = 52;
const STEP = 46;
/** A label in wider type would run over its lifelines; so many columns fit between them. */
const ROOM = 34;

function label(x: number, y: number, text: string, style = ""): string {
  return `<text x="${x}" y="${y}"${style}>${escape(text)}</text>`;
}

/** Squeezed, where it would not fit between the lifelines. */
function fitted(y: number, text: string): string {
  const squeeze =
    text.length > ROOM
      ? ` textLength="${X.server - X.client - 12}" lengthAdjust="spacingAndGlyphs"`
      : "";
  return label(WIDTH / 2, y, text, squeeze);
}

/** How a step looks, as the style sheet calls it. */
function styleOf({ kind }: SequenceStep): "data" | "close" | "cut" {
  if (kind === "lost") return "cut";
  return kind === "close" ? "close" : "data";
}

function arrow(step: SequenceStep, from: Role, index: number): string {
  const style = styleOf(step);
  const y = TOP + STEP * (index + 1);
  const direction = from === "client" ? 1 : -1;
  const start = X[from] + 4 * direction;
  const middle = WIDTH / 2;
  const end = style === "cut" ? middle - 8 * direction : X[OTHER[from]] - 5 * direction;
  const head =
    style === "cut"
      ? `<path class="cut" d="M${middle - 6} ${y - 6}l12 12m0-12l-12 12"/>`
      : `<path class="head ${style}" d="M${end} ${y}l${-8 * direction} -5v10z"/>`;
  return `<path class="${style}" d="M${start} ${y}H${end}"/>${head}${fitted(y - 12, step.text)}`;
}

/**
 * A sequence diagram of an ending, as one SVG element with its text alternative.
 *
 * @param title What ends so: `1008`.
 * @param scope Makes the ids unique where a page draws two.
 */
export function draw(sequence: Sequence, title: string, scope: string): string {
  const arrows = sequence.steps.flatMap((step, index) =>
    step.from === null ? [] : [arrow(step, step.from, index)],
  );
  const end = sequence.steps.find(({ kind }) => kind === "end");
  const below = TOP + STEP * (arrows.length + 1) - (end === undefined ? 14 : 0);
  const foot = below + (end === undefined ? 6 : 14);
  const lines = ROLES.map((role) => {
    const { label: name, conclusion } = sequence[role];
    const x = X[role];
    return [
      `<path class="life" d="M${x} 36V${foot}"/>`,
      `<rect class="role" x="${x - 52}" y="6" width="104" height="30" rx="6"/>`,
      label(x, 26, name, ' class="name"'),
      conclusion === null ? "" : label(x, foot + 20, conclusion, ' class="report"'),
    ].join("");
  });
  const last =
    end === undefined
      ? ""
      : `<path class="end" d="M${X.client} ${below}H${X.server}"/>${label(WIDTH / 2, below - 8, end.text, ' class="quiet"')}`;
  const ids = `${scope}-title ${scope}-desc`;
  return (
    `<svg class="diagram" viewBox="0 0 ${WIDTH} ${foot + 30}" width="${WIDTH}" height="${foot + 30}" role="img" aria-labelledby="${ids}">` +
    `<title id="${scope}-title">${escape(sequence.heading)}: ${escape(title)}</title>` +
    `<desc id="${scope}-desc">${escape(told(sequence))}.</desc>` +
    `${lines.join("")}${arrows.join("")}${last}</svg>`
  );
}

/** The same in words. */
function told(sequence: Sequence): string {
  const steps = sequence.steps.map(({ kind, from, text }) =>
    from === null || kind === "lost"
      ? text
      : `${sequence[from].label} → ${sequence[OTHER[from]].label}: ${text}`,
  );
  const conclusions = ROLES.flatMap((role) => {
    const { label: name, conclusion } = sequence[role];
    return conclusion === null ? [] : [`${name}: ${conclusion}`];
  });
  return [...steps, ...conclusions].join("; ");
}
