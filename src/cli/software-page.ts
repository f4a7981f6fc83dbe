import { SOFTWARE_MESSAGES, alikeUses, formatBounds } from "../codes/index.ts";
import type {
  DescribedBound,
  Explanation,
  Language,
  LimitsOverview,
  ReceiverOverview,
  RuntimeOverview,
  RuntimeUse,
} from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";

/** Who can send a code and what the others do, then who alters it on arrival. */
export function addSendability(page: Page, explanation: Explanation): void {
  const { language, runtimes, receivers } = explanation;
  const { headings, arrival } = SOFTWARE_MESSAGES[language];
  page.heading(headings.sendability).rows(bySentence(runtimes));
  if (receivers.length === 0) return;
  page
    .heading(headings.alters)
    .rows(
      receivers.map(({ name, role, sentence }) => [
        role === "server" ? `${name} (${arrival.asServer})` : name,
        sentence,
      ]),
    );
}

/** What several do alike stands before their names; of the others each has its line. */
function bySentence(runtimes: readonly RuntimeUse[]): readonly Row[] {
  return alikeUses(runtimes).map(({ sentence, names: [first = "", ...others] }) =>
    others.length === 0 ? [first, sentence] : [sentence, [first, ...others].join(" · ")],
  );
}

/** Each runtime of the catalogue with what it accepts, as a page to read. */
export function runtimesPage(
  runtimes: readonly RuntimeOverview[],
  language: Language,
  terminal: Terminal,
): string {
  const { headings } = SOFTWARE_MESSAGES[language];
  const page = new Page(terminal).title(headings.runtimes);
  for (const runtime of runtimes) {
    page
      .heading(`${runtime.name} (${runtime.id})`)
      .rows([
        [headings.call, `\`${runtime.call}\``],
        [headings.accepts, formatBounds(runtime.accepts)],
        ...runtime.otherwise.map(
          ({ codes, sentence }) => [formatBounds(codes) || headings.otherwise, sentence] as const,
        ),
        [headings.withoutCode, runtime.withoutCode],
        [headings.longReason, runtime.longReason],
        [headings.source, marked(runtime)],
      ]);
  }
  return page.toString();
}

/** Which receivers alter which codes, as a page to read. */
export function receiversPage(
  receivers: readonly ReceiverOverview[],
  safeCodes: readonly number[],
  language: Language,
  terminal: Terminal,
): string {
  const { headings, arrival, comma } = SOFTWARE_MESSAGES[language];
  const page = new Page(terminal)
    .title(headings.receivers)
    .paragraph(arrival.safe(safeCodes.join(comma)));
  for (const receiver of receivers) {
    const { name, role, sentence, alters, invalidText } = receiver;
    page
      .heading(role === "server" ? `${name} (${arrival.asServer})` : name)
      .rows([
        ...(alters.length === 0
          ? [[headings.alters, sentence] as const]
          : alters.map((one) => [headings.alters, one.sentence] as const)),
        [headings.invalid, invalidText],
        [headings.source, marked(receiver)],
      ]);
  }
  return page.toString();
}

/** Default limits and timeouts, as a page to read. */
export function limitsPage(limits: LimitsOverview, terminal: Terminal): string {
  const { headings } = SOFTWARE_MESSAGES[limits.language];
  const page = new Page(terminal).title(headings.libraries).paragraph(limits.rule);
  for (const row of limits.libraries) {
    page
      .heading(row.name)
      .rows([
        ...bound(headings.message, row.message),
        ...(row.over === null ? [] : [[headings.over, String(row.over)] as const]),
        ...bound(headings.ping, row.ping),
        ...bound(headings.pong, row.pong),
        ...bound(headings.idle, row.idle),
        ...bound(headings.close, row.close),
        [headings.source, marked(row)],
      ]);
  }
  page.title(headings.intermediaries);
  for (const row of limits.intermediaries) {
    page
      .heading(row.name)
      .rows([
        ...bound(headings.message, row.message),
        ...bound(headings.idle, row.idle),
        ...bound(headings.life, row.life),
        ...bound(headings.safePing, row.safePing),
        ...(row.sees.length === 0 ? [] : [[headings.sees, row.sees.join(", ")] as const]),
        [headings.source, marked(row)],
      ]);
  }
  return page.toString();
}

type Row = readonly [label: string, value: string];

function bound(label: string, described: DescribedBound | null): readonly Row[] {
  if (described === null) return [];
  const { text, setting } = described;
  return [[label, setting === null ? text : `${text} · \`${setting}\``]];
}

interface Marked {
  readonly version?: string;
  readonly checkedText: string;
  readonly references: readonly { readonly url: string }[];
}

/** The version, how far the row was checked, and where to look it up. */
function marked({ version, checkedText, references }: Marked): string {
  return [
    ...(version === undefined ? [] : [version]),
    checkedText,
    ...references.map(({ url }) => url),
  ].join(" · ");
}
