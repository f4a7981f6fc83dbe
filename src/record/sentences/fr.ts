import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

/** No-break space: before a colon, inside guillemets, between a figure and its unit. */
const NB = "\u00A0";
/** Narrow no-break space: before a semicolon, between groups of digits. */
const NNB = "\u202F";

const NAMES: Readonly<Record<Party, string>> = {
  client: "le client",
  upstream: "le serveur amont",
  gateway: "la passerelle",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "L’authentification du client a expiré"],
  ["revoked", () => "Un opérateur a révoqué l’accès du client"],
  ["idle", () => "La connexion est restée inactive trop longtemps"],
  ["lifetime", () => "La connexion a atteint son âge maximal"],
  ["dead-peer", (offender) => `${subject(offender)} a cessé de répondre aux pings`],
  ["slow-consumer", (offender) => `${subject(offender)} lisait trop lentement`],
  ["drain", () => "La passerelle se vidait avant un redémarrage planifié"],
  ["overload", () => "La passerelle était surchargée"],
  ["upstream-lost", () => "La liaison avec le serveur amont a été perdue"],
  ["upstream-refused", () => "Le serveur amont était injoignable"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (fin de flux)",
  reset: " (connexion réinitialisée)",
  timeout: " (aucun signe de vie)",
};

export const fr: Sentences = {
  figures: {
    decimal: ",",
    group: NNB,
    space: NB,
    partSpace: " ",
    symbols: { ms: "ms", s: "s", min: "min", h: "h", d: "j" },
  },
  quotes: [`«${NB}`, `${NB}»`],
  units: {
    bytes: ["octet", "octets"],
    messages: ["message", "messages"],
    frames: ["trame", "trames"],
    fragments: ["fragment", "fragments"],
    connections: ["connexion", "connexions"],
    upgrades: ["ouverture", "ouvertures"],
    pings: ["ping", "pings"],
  },
  // The French plural begins at two: 1,5 message.
  pluralForm: (count) => (Math.abs(count) < 2 ? 0 : 1),
  comma: ", ",
  limit: (measured, allowed) => `${measured}, maximum ${allowed}`,
  endings: {
    "peer-close": (e) => `${capital(NAMES[e.initiator])} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}${NNB}; la passerelle ${action(e)}${silence(e)}.`,
    drain: (e) =>
      `La passerelle se vidait avant un redémarrage planifié et ${action(e)}${silence(e)}.`,
    overload: (e) => `La passerelle était surchargée et ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} sans trame Close${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `La passerelle ${action(e)}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `Le serveur amont a refusé la poignée de main d’ouverture${e.httpStatus === undefined ? "" : ` avec ${e.httpStatus}`}${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "Aucun serveur amont n’a pu être joint" : `Aucun serveur amont n’a répondu en ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `Le client est parti avant la fin de la poignée de main d’ouverture, après ${e.duration}${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Envoyer moins de messages par seconde, ou les regrouper\u202F; la passerelle publie la limite.",
      "byte-rate":
        "Envoyer moins d’octets par seconde, ou compresser\u202F; la passerelle publie la limite.",
      "connection-limit":
        "Fermer les connexions devenues inutiles, ou en partager une entre les onglets.",
      "upgrade-rate": "Connectez-vous moins souvent, et attendez davantage après chaque échec.",
      penalty:
        "Corrigez d’abord ce qui a enfreint la règle ; revenir trop tôt ne fait qu’allonger l’attente.",
      "auth-unavailable":
        "Réessayez dans quelques secondes ; l’opérateur devrait vérifier le fournisseur d’identité.",
      "auth-invalid":
        "Obtenir un jeton valide, puis se reconnecter\u202F; le même jeton serait encore refusé.",
      "auth-timeout": "Envoyer le jeton dès l’ouverture de la connexion.",
      "auth-expired":
        "Obtenir un nouveau jeton et se reconnecter, ou le renouveler avant son expiration.",
      revoked:
        "Ne pas se reconnecter avec ce jeton\u202F; demander à l’opérateur pourquoi l’accès a été révoqué.",
      origin: "Servir la page depuis une origine autorisée, ou ajouter la sienne à la politique.",
      subprotocol: "Proposer un sous-protocole que la route autorise.",
      "content-forbidden":
        "Retirer le contenu interdit\u202F; le même message serait encore refusé.",
      "content-schema": "Rendre le message conforme au schéma de la route.",
      "content-malformed": "Envoyer du JSON bien formé.",
      utf8: "Envoyer les messages texte en UTF-8 valide, et les autres octets en messages binaires.",
      "message-type": "Envoyer le type de message (texte ou binaire) que la route accepte.",
      "message-size": "Découper le message, ou relever la taille maximale de la route.",
      fragments: "Envoyer le message en moins de fragments.",
      protocol:
        "Mettre à jour ou réparer la bibliothèque WebSocket qui a envoyé la trame invalide.",
      "dead-peer":
        "Vérifier que le pair répond aux pings et n’est pas bloqué, puis se reconnecter après une attente aléatoire.",
      "slow-consumer":
        "Lire plus vite, demander moins, ou laisser l’émetteur sauter ce qui est périmé.",
      idle: "Se reconnecter quand il y a quelque chose à dire, ou envoyer quelque chose avant le délai d’inactivité.",
      lifetime: "Se reconnecter\u202F; l’âge maximal vaut pour toutes les connexions.",
      drain: "Se reconnecter après une attente aléatoire\u202F; la passerelle redémarre.",
      overload: "Se reconnecter après une attente aléatoire, plus longue à chaque tentative.",
      "upstream-lost":
        "Consulter le journal du serveur amont à cette heure\u202F; les clients peuvent se reconnecter après une attente aléatoire.",
      "upstream-refused":
        "Vérifier que le serveur amont fonctionne et accepte les connexions de la passerelle.",
    },
    ownRule:
      "Lire ce que cette règle de la politique autorise, et s’y tenir avant de se reconnecter.",
    causes: {
      drain: "Se reconnecter après une attente aléatoire\u202F; la passerelle redémarre.",
      overload: "Se reconnecter après une attente aléatoire, plus longue à chaque tentative.",
      "transport-lost":
        "Vérifier le réseau et les proxys entre les deux\u202F; se reconnecter après une attente aléatoire.",
      refused: "Corriger la requête selon le statut HTTP avant de réessayer.",
      "upstream-refused":
        "Regarder la réponse du serveur amont\u00A0: c’est lui, et non la passerelle, qui a refusé la connexion.",
      "upstream-unreachable":
        "Vérifier que le serveur amont fonctionne et que son adresse dans la route est juste.",
      abandoned:
        "Rien, si l’utilisateur est parti\u202F; sinon, comparer le délai de connexion du client au temps de réponse du serveur amont.",
    },
    retry: {
      never: "Rien\u00A0: la connexion ne servait plus, ou réessayer n’y changerait rien.",
      "after-change": "Corriger ce que le code signale, puis se reconnecter.",
      "after-auth": "Obtenir un nouveau jeton ou mot de passe, puis se reconnecter.",
      elsewhere: "Se connecter à un autre hôte, ou attendre que l’utilisateur le demande.",
      application: "Consulter la documentation de l’application qui a choisi ce code.",
    },
    backoff: (min, max) =>
      `Se reconnecter après une attente aléatoire entre ${min} et ${max}, plus longue à chaque tentative.`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "Un des pairs" : capital(NAMES[offender]);
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` sur la route ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` après ${duration}` : " avant la fin de la poignée de main d’ouverture";
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `a fermé sans trame Close${when(e)}`;
  if (frame.code === undefined) return `a fermé sans donner de code (trame Close vide)${when(e)}`;
  if (!frame.isNormal) return `a fermé avec ${frame.code}${parenthesis(frame.reason)}${when(e)}`;
  return `a fermé normalement (${[frame.code, frame.reason].filter(Boolean).join(", ")})${when(e)}`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(offender)}${onRoute(e)} (règle ${rule}${evidence === undefined ? "" : `${NB}: ${evidence}`})`;
  }
  const name = rule === undefined ? "une règle" : `la règle ${rule}`;
  const broken =
    offender === undefined
      ? `${capital(name)} a été enfreinte`
      : `${capital(NAMES[offender])} a enfreint ${name}`;
  return `${broken}${onRoute(e)}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `règle ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return `${onRoute(e)}${why.length === 0 ? "" : ` (${why.join(`${NB}: `)})`}`;
}

function action(e: Ending): string {
  if (!e.opened) {
    return `a refusé la poignée de main d’ouverture${e.httpStatus === undefined ? "" : ` avec ${e.httpStatus}`}`;
  }
  const after = `après ${e.duration}${e.messages === undefined ? "" : ` et ${e.messages}`}`;
  const { closing: frame } = e;
  if (frame === undefined) return `a coupé la connexion sans trame Close ${after}`;
  return `a fermé avec ${frame.code ?? "une trame Close vide"} ${after}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "La connexion a été perdue";
  return `${capital(NAMES[initiator])} a disparu`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `${NNB}; le client a reçu ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(({ peer, frame }) => {
    const what = frame.code === undefined ? "une trame Close vide" : `le code ${frame.code}`;
    return `${NNB}; ${NAMES[peer]} a reçu ${what}`;
  });
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `${NNB}; ${NAMES[first]} n’a jamais répondu à la trame Close`
    : `${NNB}; aucun des deux pairs n’a répondu à la trame Close`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
