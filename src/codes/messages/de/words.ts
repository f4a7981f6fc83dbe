import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000).replace(".", ",");

/** `a`, `a und b`, `a, b und c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} und ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (als Server)` : receiver;

/** `Apache Tomcat und Spring Cloud Gateway melden 1002, uWebSockets (als Server) meldet 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "meldet" : "melden";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", ");
}

/** Every clause begins with the code, or with `nach` or `bei` and the code: see `opposed()`. */
export const words: Words = {
  aspects: {
    meaning: "Was er sagt",
    outcome: "Erfolg oder Fehler",
    sender: "Wer ihn senden darf",
    frame: "Gesendet oder gefolgert",
    clean: "Sauberes Ende",
    status: "Stand im Register",
    retry: "Soll man sich neu verbinden?",
    fault: "Wer handeln muss",
    browser: "Aus einer Webseite mit `close()`",
    interop: "Kommt unverfälscht an",
    http: "Verwandter HTTP-Status",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "Erfolg",
      clause: (code) => `${code} ist ein Erfolg`,
      alike: "Beide sind ein Erfolg.",
    },
    interruption: {
      short: "gewollte Unterbrechung",
      clause: (code) => `${code} unterbricht die Arbeit, ohne etwas zum Fehler zu erklären`,
      alike: "Beide unterbrechen die Arbeit, ohne etwas zum Fehler zu erklären.",
    },
    error: {
      short: "Fehler",
      clause: (code) => `${code} bedeutet, dass etwas schiefgegangen ist`,
      alike: "Beide bedeuten, dass etwas schiefgegangen ist.",
    },
    unknown: {
      short: "nicht gesagt",
      clause: (code) => `${code} sagt für sich allein nicht, ob etwas schiefgegangen ist`,
      alike: "Keiner von beiden sagt für sich allein, ob etwas schiefgegangen ist.",
    },
  },
  sender: {
    either: {
      short: "beide Endpunkte",
      clause: (code) => `${code} dürfen beide Endpunkte senden`,
      alike: "Beide Codes darf jeder der Endpunkte senden.",
    },
    client: {
      short: "nur der Client",
      clause: (code) => `${code} darf nur ein Client senden`,
      alike: "Beide darf nur ein Client senden.",
    },
    nobody: {
      short: "niemand",
      clause: (code) => `${code} darf niemand senden`,
      alike: "Niemand darf einen von beiden senden.",
    },
  },
  frame: {
    carries: {
      short: "steht in einem Close-Frame",
      clause: (code) => `${code} steht in einem Close-Frame, die Gegenstelle hat ihn also gewählt`,
      alike: "Beide stehen in einem Close-Frame, die Gegenstelle hat sie also gewählt.",
    },
    empty: {
      short: "gefolgert aus einem leeren Close-Frame",
      clause: (code) => `${code} wird lokal aus einem Close-Frame ohne Code gefolgert`,
      alike: "Beide werden lokal aus einem Close-Frame ohne Code gefolgert.",
    },
    absent: {
      short: "gefolgert ohne jeden Close-Frame",
      clause: (code) => `${code} wird lokal daraus gefolgert, dass kein Close-Frame kam`,
      alike: "Beide werden lokal daraus gefolgert, dass kein Close-Frame kam.",
    },
    invalid: {
      short: "in einem Close-Frame ungültig",
      clause: (code) =>
        `${code} macht den Close-Frame, der ihn enthält, selbst zum Protokollfehler`,
      alike: "Ein Close-Frame, der einen von beiden enthält, ist selbst ein Protokollfehler.",
    },
  },
  clean: {
    possible: {
      short: "ja: `wasClean` ist normalerweise `true`",
      clause: (code) =>
        `${code} gehört zu einem abgeschlossenen Schließ-Handshake, \`wasClean\` ist also normalerweise \`true\``,
      alike:
        "Beide gehören zu einem abgeschlossenen Schließ-Handshake, `wasClean` ist also normalerweise `true`.",
    },
    never: {
      short: "nein: `wasClean` ist `false`",
      clause: (code) =>
        `${code} geht nie mit einem sauberen Ende einher: \`wasClean\` ist \`false\``,
      alike: "Keiner von beiden geht mit einem sauberen Ende einher: `wasClean` ist `false`.",
    },
  },
  status: {
    registered: {
      short: "registriert",
      clause: (code) => `${code} ist bei der IANA registriert`,
      alike: "Beide sind bei der IANA registriert.",
    },
    reserved: {
      short: "reserviert",
      clause: (code) => `${code} ist im Register reserviert und darf nicht gesendet werden`,
      alike: "Beide sind im Register reserviert und dürfen nicht gesendet werden.",
    },
    unassigned: {
      short: "nicht vergeben",
      clause: (code) => `${code} ist nicht vergeben`,
      alike: "Keiner von beiden ist vergeben.",
    },
    private: {
      short: "private Nutzung",
      clause: (code) =>
        `${code} ist für die private Nutzung bestimmt und kann nicht registriert werden`,
      alike: "Beide sind für die private Nutzung bestimmt und können nicht registriert werden.",
    },
    unused: {
      short: "außerhalb des Registers",
      clause: (code) => `${code} liegt außerhalb des Registers`,
      alike: "Beide liegen außerhalb des Registers.",
    },
  },
  fault: {
    none: {
      short: "niemand",
      clause: (code) => `nach ${code} hat niemand etwas in Ordnung zu bringen`,
      alike: "Niemand hat etwas in Ordnung zu bringen.",
    },
    sender: {
      short: "die Seite, die geschlossen hat",
      clause: (code) =>
        `nach ${code} muss die Seite, die geschlossen hat, etwas in Ordnung bringen`,
      alike: "In beiden Fällen muss die Seite, die geschlossen hat, etwas in Ordnung bringen.",
    },
    recipient: {
      short: "die Seite, die den Code erhält",
      clause: (code) => `nach ${code} muss die Seite, die ihn erhalten hat, etwas ändern`,
      alike: "In beiden Fällen muss die Seite, die den Code erhält, etwas ändern.",
    },
    either: {
      short: "eine der beiden Seiten",
      clause: (code) =>
        `nach ${code} kann jede der beiden Seiten diejenige sein, die etwas ändern muss`,
      alike: "In beiden Fällen kann jede der beiden Seiten diejenige sein, die etwas ändern muss.",
    },
    unknown: {
      short: "nicht gesagt",
      clause: (code) => `${code} sagt nicht, wer handeln muss`,
      alike: "Keiner von beiden sagt, wer handeln muss.",
    },
  },
  retry: {
    never: {
      short: "nein",
      clause: (code) => `nach ${code} hat ein Client keinen Grund zurückzukommen`,
      alike: "Nach beiden hat ein Client keinen Grund zurückzukommen.",
    },
    "after-change": {
      short: "nach einer Änderung",
      clause: (code) =>
        `nach ${code} hilft eine neue Verbindung erst, wenn etwas geändert worden ist`,
      alike: "Nach beiden hilft eine neue Verbindung erst, wenn etwas geändert worden ist.",
    },
    "after-auth": {
      short: "mit neuen Anmeldedaten",
      clause: (code) =>
        `nach ${code} sollte sich ein Client neue Anmeldedaten besorgen und dann neu verbinden`,
      alike:
        "Nach beiden sollte sich ein Client neue Anmeldedaten besorgen und dann neu verbinden.",
    },
    elsewhere: {
      short: "anderswo oder auf Wunsch des Benutzers",
      clause: (code) =>
        `nach ${code} sollte ein Client eine andere Adresse versuchen oder auf den Wunsch seines Benutzers warten`,
      alike:
        "Nach beiden sollte ein Client eine andere Adresse versuchen oder auf den Wunsch seines Benutzers warten.",
    },
    application: {
      short: "Sache der Anwendung",
      clause: (code) =>
        `nach ${code} sagt nur die Regel der Anwendung selbst, ob ein Client sich neu verbinden soll`,
      alike:
        "Nach beiden sagt nur die Regel der Anwendung selbst, ob ein Client sich neu verbinden soll.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `einer zufälligen Wartezeit von ${seconds(minMs)} bis ${seconds(maxMs)} s`;
    return {
      short: `ja, nach ${delay}`,
      clause: (code) => `nach ${code} sollte sich ein Client nach ${delay} neu verbinden`,
      alike: `In beiden Fällen sollte sich ein Client nach ${delay} neu verbinden.`,
    };
  },
  browser: {
    yes: {
      short: "ja",
      clause: (code) => `${code} darf eine Webseite an \`close()\` übergeben`,
      alike: "Eine Webseite darf beide an `close()` übergeben.",
    },
    no: {
      short: "nein: der Aufruf wirft einen `InvalidAccessError`",
      clause: (code) =>
        `bei ${code} wirft der Aufruf \`close(${code})\` in einer Webseite einen \`InvalidAccessError\``,
      alike: "In einer Webseite wirft `close()` bei beiden einen `InvalidAccessError`.",
    },
  },
  interop: {
    intact: {
      short: "in jeder gelesenen Implementierung",
      clause: (code) =>
        `${code} kommt in jeder Implementierung, die wir gelesen haben, unverfälscht an`,
      alike: "Beide kommen in jeder Implementierung, die wir gelesen haben, unverfälscht an.",
    },
    mangled: (manglings) => ({
      short: `nicht überall: ${receivers(manglings)}`,
      clause: (code) => `${code} kommt nicht überall unverfälscht an: ${receivers(manglings)}`,
      alike: `Keiner von beiden kommt überall unverfälscht an: ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "keiner",
      clause: (code) => `${code} hat keinen verwandten HTTP-Status`,
      alike: "Keiner von beiden hat einen verwandten HTTP-Status.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} ist mit HTTP ${status} verwandt`,
      alike: `Beide sind mit HTTP ${status} verwandt.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}; ${opposed(b)}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** `während` would move the verb to the end of the clause; `dagegen` after the code leaves it in place. */
function opposed(clause: string): string {
  return clause.replace(/^(?:(?:nach|bei) )?\d+/, "$& dagegen");
}

export const retry: RetrySentences = {
  advice: {
    never:
      "Verbinden Sie sich nicht von sich aus neu: Die Arbeit ist erledigt, oder die Antwort wäre dieselbe.",
    "after-change":
      "Ändern Sie erst, was abgelehnt wurde, und verbinden Sie sich dann neu: Unverändert endet es genauso.",
    "after-auth": "Besorgen Sie sich erst neue Anmeldedaten und verbinden Sie sich dann damit neu.",
    elsewhere:
      "Versuchen Sie eine andere Adresse des Dienstes, dieselbe nur auf Wunsch des Benutzers.",
    application: "Folgen Sie der Regel der Anwendung, die den Code gewählt hat.",
  },
  backoff: (minMs, maxMs) =>
    `Verbinden Sie sich nach einer zufälligen Wartezeit von ${seconds(minMs)} bis ${seconds(maxMs)} s neu, und warten Sie nach jedem Fehlschlag länger.`,
  source: (title, section) =>
    section === undefined ? `Quelle: ${title}.` : `Quelle: ${title}, Abschnitt ${section}.`,
  judgement: "Das ist unser Urteil: Keine Spezifikation sagt es.",
};
