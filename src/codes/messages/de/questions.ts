import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question:
      "Ist der Eröffnungs-Handshake abgeschlossen, hat der Server also mit 101 geantwortet?",
    answers: { yes: "Ja, die Verbindung ist offen.", no: "Nein, noch nicht." },
  },
  "what-ends-it": {
    question: "Was beendet die Verbindung?",
    answers: {
      "someone-leaves": "Die Arbeit ist erledigt, oder eine Seite geht.",
      "bad-message":
        "Die Gegenstelle hat etwas gesendet, das sich so nicht lesen oder annehmen lässt.",
      identity: "Es geht darum, wer die Gegenstelle ist oder was sie darf.",
      conduct: "Die Gegenstelle tut zu viel, ist zu langsam oder tut etwas Verbotenes.",
      "own-trouble": "Ich selbst oder ein Server hinter mir hat ein Problem.",
      silence: "Etwas, das hätte kommen sollen, kam nicht.",
      "own-meaning": "Nichts davon: Es hat eine eigene Bedeutung.",
    },
  },
  "who-leaves": {
    question: "Wer geht, und für wie lange?",
    answers: {
      done: "Niemand muss gehen: Die Arbeit ist erledigt, oder der Benutzer hat sie beendet.",
      client: "Der Client geht: Seine Webseite oder sein Prozess endet.",
      restart: "Der Server startet neu und ist gleich wieder da.",
      shutdown: "Der Server geht, vielleicht für immer.",
    },
  },
  "which-defect": {
    question: "Was stimmt nicht mit dem, was die Gegenstelle gesendet hat?",
    answers: {
      frame: "Der Frame selbst: Maskierung, reservierte Bits, Opcode, Länge.",
      size: "Es ist zu groß.",
      type: "Es ist binär, wo nur Text gelesen wird, oder umgekehrt.",
      bytes: "Der Text ist kein UTF-8, oder die Daten lassen sich nicht entpacken.",
      syntax: "Es ist gültiger Text, aber kein gültiges JSON oder nicht das erwartete Format.",
      schema: "Es lässt sich parsen, aber die Felder sind nicht die erwarteten.",
      extension: "Dem Handshake des Servers fehlt eine Erweiterung, die ich als Client benötige.",
    },
  },
  "which-refusal": {
    question: "Warum wird die Gegenstelle abgewiesen?",
    answers: {
      missing: "Sie hat keine gültigen Anmeldedaten vorgelegt.",
      expired: "Ihre Anmeldedaten waren gültig und sind abgelaufen.",
      rights: "Ich weiß, wer sie ist, und sie darf das nicht.",
      secret: "Den Grund darf ich nicht nennen.",
    },
  },
  "which-limit": {
    question: "Gegen welche Regel verstößt sie?",
    answers: {
      rate: "Zu viele Nachrichten oder Bytes in zu kurzer Zeit.",
      content: "Der Inhalt ist verboten.",
      slow: "Sie liest zu langsam, und was ich sende, staut sich.",
      connections: "Es sind zu viele Verbindungen offen.",
      secret: "Die Regel darf ich nicht nennen.",
    },
  },
  "which-trouble": {
    question: "Worin besteht das Problem?",
    answers: {
      load: "Ich bin überlastet und muss Verbindungen abwerfen.",
      defect: "Mein eigener Code hat versagt.",
      upstream: "Ich bin ein Gateway, und der Server hinter mir hat versagt oder ist verschwunden.",
    },
  },
  "which-silence": {
    question: "Was ist ausgeblieben?",
    answers: {
      login: "Eine Anmeldung oder eine erste Nachricht vor Ablauf der Frist.",
      pong: "Die Antwort auf einen Ping.",
      idle: "Alles, und zwar länger, als eine Verbindung untätig sein darf.",
    },
  },
} satisfies Messages["questions"];
