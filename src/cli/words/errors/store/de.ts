import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `Der Speicher der Verbindungsenden ${path} lässt sich nicht öffnen: ${reason}. ${wayOut}`;

const KNOWN = "Bekannt sind `memory:` und `sqlite:<Pfad>`, etwa `sqlite:./closewise.db`.";

export const de: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(
      path,
      "das ist ein Ordner",
      `Geben Sie eine Datei darin an, etwa ${path}/closewise.db.`,
    ),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `einen Ordner ${directory} gibt es nicht`,
      "Legen Sie ihn an, oder geben Sie eine Datei an anderer Stelle an.",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "diese Datei gibt es nicht",
      "Das Gateway legt sie an, wenn es mit diesem Speicher startet; prüfen Sie den Pfad und den aktuellen Ordner.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "das ist keine SQLite-Datenbank, oder sie ist beschädigt",
      "Geben Sie eine andere Datei an, oder verschieben Sie diese.",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "ein anderer Prozess hält die Datei gesperrt",
      "Beenden Sie diesen Prozess, oder geben Sie eine andere Datei an.",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "die Datei lässt sich nicht schreiben",
      "Erlauben Sie diesem Benutzer, Datei und Ordner zu schreiben, oder geben Sie eine Datei an anderer Stelle an.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Prüfen Sie, ob dieser Benutzer Datei und Ordner lesen und schreiben darf, oder geben Sie eine Datei an anderer Stelle an.",
    ),
  foreign: ({ path }) =>
    cannotOpen(
      path,
      "das ist die SQLite-Datenbank einer anderen Anwendung",
      "Geben Sie eine andere Datei an.",
    ),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `ihr Schema hat Version ${version}, und dieses Closewise kennt ${known}`,
      "Aktualisieren Sie Closewise, oder geben Sie eine andere Datei an.",
    ),
  noSqlite: ({ node }) =>
    `Dieses Node (${node}) hat kein \`node:sqlite\`: Nehmen Sie Node 22.13 oder neuer, oder halten Sie Verbindungsenden mit \`memory:\` im Arbeitsspeicher.`,
  otherProcess: () =>
    "Verbindungsenden in `memory:` kann nur der Prozess lesen, der sie hält: Fragen Sie über die Admin-Adresse des Gateways, oder halten Sie sie mit `sqlite:./closewise.db` in einer Datei.",
  noPath: () => `Zu \`sqlite:\` gehört ein Pfad, ohne \`//\`. ${KNOWN}`,
  postgres: () =>
    `PostgreSQL wird als Speicher der Verbindungsenden noch nicht unterstützt. ${KNOWN}`,
  noScheme: () => `Das ist nicht die URL eines Speichers für Verbindungsenden. ${KNOWN}`,
  unknownScheme: ({ scheme }) =>
    `Für \`${scheme}:\` ist kein Speicher der Verbindungsenden bekannt. ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\` ist ${value}; nötig ist eine ganze Zahl von ${least} bis ${most}.`,
  unreadable: ({ reason }) => `Der Speicher der Verbindungsenden lässt sich nicht lesen: ${reason}`,
  closed: () =>
    "Der Speicher der Verbindungsenden ist geschlossen; öffnen Sie ihn neu, um daraus zu lesen.",
};
