import type { LabWords } from "./types.ts";

export const en: LabWords = {
  page: {
    title: "Reproduce any ending",
    lead: "Every way in which a WebSocket connection ends, to be played with one click: what a page is told, beside what happened on the wire.",
    how: "A lab on your own machine plays each scenario over a real connection. This page asks it only when you press a button.",
    any: "Any code, any status",
  },
  reproduce: "Reproduce it",
  lead: "One click opens a real connection to a lab on your own machine and shows both sides of how it ended. Nothing is requested before that.",
  sends: (code) => `The lab sends ${code}`,
  refuses: (status) => `The lab answers with HTTP ${status}`,
  more: (count) => (count === 1 ? "1 more scenario" : `${count} more scenarios`),
  all: "Every scenario of the lab",
  terminal: "From a terminal:",
  sights: {
    page: "A page",
    ws: "`ws` for Node",
    neverOpens: "never opens",
    clean: "clean",
    notClean: "not clean",
    answer: (code) => `answer: ${code}`,
  },
  looking: "Looking for a lab…",
  missing: "This lab does not have that scenario.",
  absent: {
    text: "There is no lab beside this page. Start one on your machine, then let this page use it:",
    port: "Port on 127.0.0.1",
    use: "Use this lab and play",
    silent: "Nothing answers at {}. Is the lab running?",
    notAPort: "A port is a number from 1 to 65535.",
  },
  doctor: {
    see: "See it happen",
    probe: "Let the probe tell them apart",
    probeText:
      "The probe connects as a client outside the browser and reports each phase: name, port, certificate, HTTP status, timing, pings. With `--for 2m` it also holds a silent and a pinging connection side by side for two minutes, and with `--send` a talking one beside them; then it ranks the causes.",
  },
  interop: {
    title: "Codes that must not be on the wire",
    text: "The lab sends them all the same. What each client makes of such a Close frame:",
  },
};
