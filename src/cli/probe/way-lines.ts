import type { CertificateTrouble, Phase, ProbeReport, TlsPhase } from "../../probe/index.ts";
import type { Check, Page } from "../page.ts";
import type { Speech } from "./speech.ts";

/** The phases up to the open connection, one row each. */
export function addWay(page: Page, report: ProbeReport, speech: Speech): void {
  const { words, time } = speech;
  page.heading(words.headings.way).checks(
    report.phases.map((phase): Check => {
      const parts = [...partsOf(phase, report, speech), time(phase.durationMs)];
      return {
        went: phase.outcome === "done" ? "good" : "bad",
        label: words.phases[phase.name],
        value: parts.filter((part) => part !== "").join(" · "),
      };
    }),
  );
  const { answer } = report;
  if (answer === null || answer.status === 101) return;
  const rows = answer.headers.map(([name, value]): [string, string] => [name, value]);
  if (rows.length > 0) page.codeRows(rows);
  if (answer.body !== null) page.quiet(answer.body);
}

function partsOf(phase: Phase, report: ProbeReport, { words }: Speech): readonly string[] {
  const failure = phase.outcome === "done" ? [] : [words.failures[phase.outcome]];
  if (phase.name === "lookup") {
    return [...failure, phase.addresses.join(", "), phase.error ?? ""];
  }
  if (phase.name === "connect") {
    const tried = phase.attempts.find(({ outcome }) => outcome !== "abandoned");
    const error = phase.outcome === "done" ? "" : (tried?.error ?? "");
    return [...failure, at(phase.address ?? tried?.address, phase.port), error];
  }
  if (phase.name === "tls") {
    const { protocol, error } = phase;
    return [...failure, protocol ?? "", ...certificateParts(phase, words), error ?? ""];
  }
  const { answer } = report;
  if (answer === null) return [...failure, phase.error ?? ""];
  const { status, statusText, proxies, subprotocol, extensions } = answer;
  return [
    ...(phase.outcome === "refused" ? [] : failure),
    `HTTP ${status} ${statusText}`.trim(),
    proxies.length > 0 ? words.through(proxies.join(", ")) : "",
    subprotocol === null ? "" : words.subprotocol(subprotocol),
    extensions === null ? "" : words.extensions(extensions),
  ];
}

function at(address: string | undefined, port: number): string {
  if (address === undefined) return "";
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}

function certificateParts(
  { certificate, troubles }: TlsPhase,
  words: Speech["words"],
): readonly string[] {
  if (certificate === null) return [];
  const { issuer, names, subject, validFrom, validTo } = certificate;
  const details: Readonly<Record<CertificateTrouble, string>> = {
    "self-signed": subject,
    expired: day(validTo),
    "not-yet-valid": day(validFrom),
    "wrong-name": names.join(", ") || subject,
    "unknown-issuer": issuer,
    refused: "",
  };
  if (troubles.length === 0) return [subject, words.validUntil(day(validTo))];
  return troubles.map((trouble) => words.troubles[trouble](details[trouble]));
}

/** `2026-11-25` of a moment. */
function day(date: string): string {
  return date.slice(0, 10);
}

/** The further attempts, each with how it went. */
export function addExperiments(page: Page, { experiments }: ProbeReport, speech: Speech): void {
  const { words, time } = speech;
  page.heading(words.headings.experiments).checks(
    experiments.map(({ id, status, opened, durationMs }): Check => {
      const refused = status === null ? words.noAnswer : `HTTP ${status}`;
      return {
        went: opened ? "good" : "quiet",
        label: words.experiments[id].replaceAll("`", ""),
        value: `${opened ? words.opens : refused} · ${time(durationMs)}`,
      };
    }),
  );
}
