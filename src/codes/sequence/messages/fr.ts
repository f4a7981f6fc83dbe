import type { SequenceWords } from "../types.ts";

/** No-break space, before a colon. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

export const fr: SequenceWords = {
  heading: "Sur le réseau",
  client: "Client",
  server: "Serveur",
  badMessage: "un message refusé",
  numberedMessage: (code) => `un message avec ${code}`,
  emptyClose: "Close, vide",
  lost: "transport perdu",
  tlsFails: "échec de TLS",
  tcpEnds: "fin de TCP",
  opens: "le WebSocket est ouvert",
  neverOpens: "aucun WebSocket ne s’ouvre",
  reports: (code) => `annonce ${code}`,
  notes: {
    agreed:
      "Le pair répond par sa propre trame Close, puis le serveur met fin à TCP. L’un ou l’autre côté peut commencer.",
    failed: `Le côté qui constate la faute envoie sa trame Close sans attendre de réponse${NB}: à sa propre application, il annonce 1006.`,
    empty:
      "Une trame Close sans code est valide et reçoit une réponse. Les deux côtés annoncent 1005.",
    absent:
      "Aucune trame Close n’arrive, d’un côté ni de l’autre. Chacun conclut 1006 pour lui-même.",
    invalid:
      "Ce numéro ne doit pas être envoyé. Le récepteur répond par 1002 et abandonne le transport.",
    tls: "Il n’y a pas encore de WebSocket, donc pas de trame Close. Un navigateur annonce 1006.",
    message: `Le numéro figure dans un message du protocole du fournisseur, pas dans une trame Close${NB}: ce qui met fin à la connexion, le cas échéant, vient après.`,
    local:
      "Le client du fournisseur conclut ce numéro de lui-même. Aucune trame Close ne le porte.",
    refused: `Le serveur répond à la négociation d’ouverture en simple HTTP. Une page annonce 1006, quel que soit le statut${NNB}; un client hors du navigateur peut le lire.`,
    opened:
      "Dès lors, les deux côtés envoient des trames, et la connexion finit par un code de fermeture.",
  },
};
