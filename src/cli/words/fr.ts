import type { Words } from "./words.ts";

/** No-break space, before a colon, inside guillemets, between a figure and its unit. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

const count = (number: number, one: string, other: string): string =>
  `${number} ${number < 2 ? one : other}`;

export const fr: Words = {
  list: {
    code: "Code",
    name: "Nom",
    standing: "Registre",
    sender: "Qui peut l’envoyer",
    browser: "Depuis une page",
    yes: "oui",
    no: "non",
    none: "Aucun code ne correspond à ces filtres.",
  },
  choose: {
    runtime: `Quel environnement l’envoie${NB}?`,
    noRuntime: `Un autre, ou aucun${NB}: pas d’extrait`,
    runtimeHint: "Pour un extrait de code, ajoutez l’une des options",
    statuses: "Statuts",
    prompt: (last) => `Votre réponse, 1-${last} (Ctrl-C pour quitter)${NB}: `,
    again: (last) => `Tapez un nombre de 1 à ${last}.`,
    send: (code, name) => `Envoyez ${code} ${name}`,
    sendNothing: `N’envoyez aucun code de fermeture${NB}: répondez par un statut HTTP`,
    fromPage: "Depuis une page",
    situations: "Situations",
  },
  records: {
    none: "Aucune fin ne correspond. Elles sont notées tant que `closewise up` ou `closewise gateway` tourne.",
    waiting: `En attente de fins de connexion${NNB}; Ctrl-C pour quitter.`,
    reports: {
      report: (rule, times) => `${rule} n’a fait qu’observer, et serait intervenue ${times} fois`,
      warn: (rule, times) => `${rule} a averti ${times} fois`,
      pause: (rule, times) => `${rule} a suspendu la lecture ${times} fois`,
      drop: (rule, times) => `${rule} a écarté ${count(times, "message", "messages")}`,
    },
  },
  up: {
    open: "Ouvrir",
    chatPage: "une discussion d’exemple, à travers la passerelle",
    yourUpstream: "votre serveur, à travers la passerelle",
    policyPage: "les règles que la passerelle applique",
    referencePage: "la référence, et l’API JSON",
    labPage: `le laboratoire${NB}: toutes les fins d’une connexion, à la demande`,
    attempt: "Essayer",
    attemptHint: `dans un autre terminal${NB}: dépasse le débit permis, et se fait fermer avec 1008`,
    store: "Fins",
    inMemory: "gardées en mémoire, perdues à l’arrêt",
    endings: `Chaque fin en une phrase${NB}:`,
    stop: "Ctrl-C arrête tout",
    backendMoved: (wanted, port) =>
      `le port ${wanted} est pris, le serveur d’exemple écoute donc sur ${port}${NNB}; choisissez avec --backend-port`,
    referenceMoved: (wanted, port) =>
      `le port ${wanted} est pris, la référence est donc sur ${port}${NNB}; choisissez avec --admin-port`,
    noSqlite: (version) =>
      `Node ${version} n’a pas SQLite, les fins sont donc gardées en mémoire${NNB}; Node 22.13 ou plus récent les garde dans un fichier`,
    unwritable: (reason) => `les fins sont gardées en mémoire${NB}: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Arrêt."
        : `Arrêt${NB}: fermeture de ${count(connections, "connexion", "connexions")} avec 1012 en ${seconds}${NB}s au plus. Ctrl-C de nouveau arrête sur-le-champ.`,
    done: (endings) => `Arrêté après ${count(endings, "fin", "fins")} de connexion.`,
  },
  lab: {
    open: "Ouvrir",
    pageHint: "tous les scénarios, à jouer dans un navigateur",
    attempt: "Essayer",
    probeHint: `dans un autre terminal${NB}: à quoi ressemble une réinitialisation vue d’ici`,
    wscatHint: `de même avec n’importe quel client${NB}: une trame Close avec le code de votre choix`,
    stop: "Ctrl-C arrête tout",
    runs: `Chaque exécution en une ligne${NB}:`,
    moved: (wanted, port) =>
      `le port ${wanted} est pris, le laboratoire écoute donc sur ${port}${NNB}; choisissez avec --port`,
    exposed: (host) =>
      `le laboratoire écoute sur ${host}, que d’autres peuvent atteindre${NB}: il enfreint les protocoles exprès, et n’a pas sa place sur l’Internet ouvert`,
    labSays: (what) => `laboratoire ${what}`,
    clientSays: (code) => `client ${code}`,
    pageSays: (code) => `page ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "sans réponse",
    ends: {
      fin: {
        lab: "terminée par le laboratoire (FIN)",
        client: "terminée par le client (FIN)",
        transport: "terminée d’elle-même (FIN)",
      },
      reset: {
        lab: "réinitialisée par le laboratoire (RST)",
        client: "réinitialisée par le client (RST)",
        transport: "rompue (RST)",
      },
    },
    notEnded: "terminée par personne",
    duration: (ms) => `${ms}${NB}ms`,
    done: (runs) => `Arrêté après ${count(runs, "exécution", "exécutions")}.`,
    scenario: "Scénario",
    page: "Page",
    what: "Ce qui se passe",
  },
  attempt: {
    connected: (url) => `Connecté à ${url}.`,
    sending: "Envoi de messages aussi vite que possible, à dessein…",
    sent: (messages, duration) =>
      `${count(messages, "message envoyé", "messages envoyés")} en ${duration}${NB}ms.`,
    closed: (code, reason) => `Fermé avec ${code}, motif «${NB}${reason}${NB}».`,
    closedWithoutReason: (code) => `Fermé avec ${code}, sans motif.`,
    next: `Que faire ensuite${NB}:`,
    more: `Pour en savoir plus${NB}:`,
  },
  admin: {
    revoked: (ended) => `Révoqué. Connexions fermées${NB}: ${ended}.`,
    reloaded: (adopted, ended) =>
      `La nouvelle configuration est en vigueur. Connexions maintenues${NB}: ${adopted}${NNB}; fermées${NB}: ${ended}.`,
    drained: (url, connections) =>
      `${url} ne reçoit plus de nouvelles connexions. Encore ouvertes${NB}: ${connections}.`,
    undrained: (url) => `${url} reçoit de nouveau des connexions.`,
    state: "État",
    serving: "accepte les connexions",
    draining: "se vide avant l’arrêt",
    runningFor: "En marche depuis",
    route: "Route",
    upstream: "Serveur amont",
    status: "État",
    statuses: {
      healthy: "sain",
      unhealthy: "défaillant",
      ejected: "écarté",
      drained: "drainé",
      removed: "retiré",
    },
    since: "Depuis",
    connections: "Connexions",
    opening: "En ouverture",
    lastFailure: "Dernier échec",
    panic: (route) =>
      `Route ${route}${NB}: aucun serveur amont n’est sain, tous sont donc essayés.`,
  },
};
